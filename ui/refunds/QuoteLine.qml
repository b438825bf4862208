pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One figure of the summary: what it is, the number, its unit in a column of its own.
Item {
    id: line

    required property var row

    implicitHeight: Theme.keyValueRow + (row.strong ? Theme.space6 : 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: row.label + ", " + row.number + " " + row.unit
    Divider {
        strong: true
        visible: line.row.strong
        y: Theme.space2
        width: parent.width
    }
    Label {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space2
        width: parent.width - number.width - unit.width - Theme.space12
        text: line.row.label
        kind: line.row.strong ? Theme.strong : Theme.body
        color: line.row.strong ? Theme.colors.text : Theme.colors.text2
        Accessible.ignored: true
    }
    Label {
        id: number
        anchors.right: unit.left
        anchors.rightMargin: Theme.space6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space2
        text: line.row.number
        kind: line.row.strong ? Theme.strong : Theme.label
        Accessible.ignored: true
    }
    Label {
        id: unit
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space2
        width: Math.max(Theme.unitColumn, Math.ceil(implicitWidth))
        text: line.row.unit
        color: Theme.colors.text3
        Accessible.ignored: true
    }
}
