pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What can be refunded after this, as a bar with its list.
Column {
    id: shares

    required property RefundSheet sheet
    readonly property color before: Qt.alpha(Theme.colors.violet.text, 0.45)

    function colourOf(part: string): color {
        return part === "before" ? before : part === "this" ? Theme.colors.violet.text : Theme.colors.pressed;
    }

    spacing: Theme.space4
    Item {
        width: parent.width
        implicitHeight: title.implicitHeight
        Label { id: title; anchors.left: parent.left; text: qsTr("Refundable after this"); kind: Theme.strong }
        Label { anchors.right: parent.right; text: shares.sheet.summary.after; kind: Theme.strong }
    }
    Item {
        id: bar
        width: parent.width
        height: Theme.space16
        Accessible.ignored: true
        readonly property real beforeWidth: Math.round(width * shares.sheet.summary.beforeShare / 1000)
        readonly property real thisWidth: Math.min(Math.round(width * shares.sheet.summary.thisShare / 1000), width - beforeWidth - Theme.space2)
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            Rectangle { width: bar.beforeWidth; height: Theme.space10; radius: Theme.space2; visible: width > 0; color: shares.before }
            Rectangle { width: bar.thisWidth; height: Theme.space10; radius: Theme.space2; visible: width > 0; color: Theme.colors.violet.text }
            Rectangle {
                width: Math.max(0, bar.width - bar.beforeWidth - bar.thisWidth - 2 * Theme.space2)
                height: Theme.space10
                radius: Theme.space2
                visible: width > 0
                color: Theme.colors.pressed
            }
        }
    }
    Repeater {
        model: shares.sheet.legend
        Item {
            id: entry
            required property var row
            width: shares.width
            implicitHeight: Theme.grow(18)
            Accessible.role: Accessible.StaticText
            Accessible.name: row.label + ", " + row.value
            Rectangle {
                id: dot
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space8
                height: Theme.space8
                radius: Theme.space2
                color: shares.colourOf(entry.row.part)
            }
            Label {
                anchors.left: dot.right
                anchors.leftMargin: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: entry.row.label
                kind: Theme.small
                color: Theme.colors.text2
                Accessible.ignored: true
            }
            Label {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: entry.row.value
                kind: Theme.smallMedium
                Accessible.ignored: true
            }
        }
    }
}
