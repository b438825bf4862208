pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Which payment: order, status, who paid what when.
Item {
    id: header

    required property RefundSheet sheet

    implicitHeight: Theme.sheetHeader
    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        anchors.right: esc.left
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        Row {
            width: parent.width
            spacing: Theme.space10
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.ceil(implicitWidth), parent.width - pill.width - parent.spacing)
                text: header.sheet.head.title
                kind: Theme.heading
                Accessible.role: Accessible.Heading
            }
            StatusPill {
                id: pill
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: header.sheet.head.status.text
                tone: header.sheet.head.status.tone
                icon: header.sheet.head.status.icon
                hollow: header.sheet.head.status.hollow
            }
        }
        Label {
            width: parent.width
            text: header.sheet.head.paidLine
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
    Keycap {
        id: esc
        anchors.right: close.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Esc")
    }
    IconButton {
        id: close
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        iconName: "x"
        text: qsTr("Close, the draft is kept")
        onClicked: header.sheet.close()
    }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
