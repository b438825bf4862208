pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// One offer of the filter field.
T.AbstractButton {
    id: offer

    required property int index
    required property var modelData
    required property bool chosen

    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: modelData.label
    Accessible.role: Accessible.MenuItem
    Accessible.name: modelData.label + " " + modelData.count
    background: Rectangle {
        radius: Theme.radiusChip
        color: offer.chosen || offer.hovered ? Theme.colors.hover : "transparent"
    }
    contentItem: Item {
        Icon {
            id: icon
            anchors.left: parent.left
            anchors.leftMargin: Theme.space8
            visible: offer.modelData.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            icon: offer.modelData.icon
            color: offer.modelData.tone === "" ? Theme.colors.text3 : Theme.tone(offer.modelData.tone).text
        }
        Label {
            id: label
            anchors.left: parent.left
            anchors.leftMargin: icon.visible ? Theme.space32 : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, offer.width - count.width - 3 * Theme.space8 - (icon.visible ? Theme.space24 : 0))
            text: offer.modelData.label
            Accessible.ignored: true
        }
        Label {
            anchors.left: label.right
            anchors.leftMargin: Theme.space8
            anchors.right: count.left
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            text: offer.modelData.detail
            kind: Theme.small
            color: Theme.colors.text3
            Accessible.ignored: true
        }
        Label {
            id: count
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            text: offer.modelData.count
            kind: Theme.small
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
}
