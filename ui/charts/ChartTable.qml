pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The chart's figures as a table.
Item {
    id: table

    required property var points
    required property int current
    required property string thisPeriod
    required property string previousPeriod

    readonly property real inner: width - 2 * Theme.space12

    Row {
        id: header
        x: Theme.space12
        height: Theme.columnHeader
        ChartTableCell { tableWidth: table.inner; text: qsTr("Date"); kind: Theme.caption; color: Theme.colors.text3; horizontalAlignment: Text.AlignLeft }
        ChartTableCell { tableWidth: table.inner; text: table.thisPeriod; kind: Theme.caption; color: Theme.colors.text3 }
        ChartTableCell { tableWidth: table.inner; text: table.previousPeriod; kind: Theme.caption; color: Theme.colors.text3 }
        ChartTableCell { tableWidth: table.inner; text: qsTr("Change"); kind: Theme.caption; color: Theme.colors.text3 }
    }
    ListView {
        id: list
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: table.points
        currentIndex: table.current
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        ScrollBar.vertical: ScrollBar {}
        delegate: Rectangle {
            id: row
            required property int index
            required property var modelData
            width: ListView.view.width
            height: Theme.grow(30)
            color: index === table.current ? Theme.colors.selected : "transparent"
            Accessible.role: Accessible.Row
            Accessible.name: modelData.label + ", " + modelData.valueText
            Row {
                x: Theme.space12
                height: parent.height
                ChartTableCell { tableWidth: table.inner; text: row.modelData.label; horizontalAlignment: Text.AlignLeft }
                ChartTableCell { tableWidth: table.inner; text: row.modelData.valueText }
                ChartTableCell { tableWidth: table.inner; text: row.modelData.previousText; color: Theme.colors.text2 }
                ChartTableCell { tableWidth: table.inner; text: row.modelData.changeText; color: Theme.tone(row.modelData.changeTone).text }
            }
            Divider {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
    }
}
