pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who paid; shows their other payments.
T.AbstractButton {
    id: card

    required property PaymentsPage page
    readonly property PaymentDetail detail: page.detail

    implicitHeight: visible ? Theme.grow(52) : 0
    visible: detail.customerName !== "" || detail.customerEmail !== ""
    hoverEnabled: true
    onClicked: page.filterByCustomer()
    Accessible.name: qsTr("All payments of %1").arg(detail.customerName === "" ? detail.customerEmail : detail.customerName)
    background: Rectangle {
        color: card.hovered ? Theme.colors.hover : "transparent"
        Divider { anchors.bottom: parent.bottom; width: parent.width }
        FocusRing { shown: card.visualFocus; inset: true }
    }
    contentItem: Item {
        Avatar {
            id: avatar
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            name: card.detail.initials
        }
        Column {
            anchors.left: avatar.right
            anchors.leftMargin: Theme.space10
            anchors.right: parent.right
            anchors.rightMargin: Theme.space32 + Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                text: card.detail.customerName === "" ? card.detail.customerEmail : card.detail.customerName
                kind: Theme.label
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                visible: text !== ""
                horizontalAlignment: Text.AlignLeft
                text: card.detail.customerLine
                kind: Theme.small
                color: Theme.colors.text2
                Accessible.ignored: true
            }
        }
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            icon: "chev-right"
        }
    }
}
