pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One line of the queue: a heading with its sum, or a refund.
Item {
    id: line

    required property int index
    required property var row
    required property bool current
    required property bool selected
    required property QueueColumns columns
    required property bool focused
    signal clicked(var event)

    width: columns.width
    height: row.heading ? Theme.groupRow : Theme.rowTwoLine
    Accessible.role: row.heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: row.spoken
    Accessible.selected: selected || current

    Rectangle {
        anchors.fill: parent
        color: line.row.heading ? Theme.colors.surfaceSunken
            : line.current || line.selected ? Theme.colors.selected
            : mouse.containsMouse ? Theme.colors.hover : Theme.colors.surface
    }
    Divider { anchors.bottom: parent.bottom; width: parent.width }
    Rectangle {
        visible: line.current
        width: Theme.space2 + 1
        height: parent.height
        color: Theme.colors.accent
    }
    Rectangle {
        visible: line.selected
        x: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.space8
        height: Theme.space8
        radius: Theme.space2
        color: Theme.colors.accent
    }
    FocusRing { shown: line.current && line.focused; inset: true }
    MouseArea {
        id: mouse
        anchors.fill: parent
        enabled: !line.row.heading
        hoverEnabled: true
        onClicked: event => line.clicked(event)
    }
    Item {
        anchors.fill: parent
        visible: line.row.heading
        Label {
            x: line.columns.edge
            height: parent.height
            text: line.row.title
            kind: Theme.caption
            font.weight: Theme.strong.weight
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Label {
            x: line.columns.ageRight - width
            height: parent.height
            text: line.row.sum
            kind: Theme.caption
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
    QueueRefund {
        anchors.fill: parent
        visible: !line.row.heading
        row: line.row
        columns: line.columns
    }
}
