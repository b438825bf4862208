pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// The chart's figures as rows.
ListView {
    id: table

    required property list<var> points

    clip: true
    model: points
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    Accessible.role: Accessible.Table
    delegate: Item {
        id: row
        required property var modelData
        width: table.width
        height: Theme.keyValueRow
        Accessible.role: Accessible.Row
        Accessible.name: qsTr("%1: %2, previous %3").arg(modelData.title).arg(modelData.value).arg(modelData.previousValue)
        Label {
            width: parent.width * 0.3
            text: row.modelData.title
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Label {
            x: parent.width * 0.3
            width: parent.width * 0.25
            horizontalAlignment: Text.AlignRight
            text: row.modelData.value
            kind: Theme.smallMedium
            Accessible.ignored: true
        }
        Label {
            x: parent.width * 0.55
            width: parent.width * 0.25
            horizontalAlignment: Text.AlignRight
            text: row.modelData.previousValue
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            text: row.modelData.change
            kind: Theme.smallMedium
            color: Theme.tone(row.modelData.changeTone).text
            Accessible.ignored: true
        }
    }
    T.ScrollBar.vertical: ScrollBar {}
}
