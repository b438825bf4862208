pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A fact about the whole page (full width) or a card (boxed). `strongText` first, then `text`, one action.
Rectangle {
    id: banner

    required property string tone
    required property string iconName
    required property string strongText
    property string text: ""
    property string aside: ""
    property string actionText: ""
    property string actionIcon: ""
    property bool boxed: false
    signal triggered

    readonly property Tone colors: Theme.tone(tone)

    implicitHeight: boxed ? Theme.grow(36) : Theme.banner
    radius: boxed ? Theme.radiusControl : 0
    color: colors.fill
    border.width: boxed ? 1 : 0
    border.color: colors.border
    Accessible.role: Accessible.AlertMessage
    Accessible.name: strongText + " " + text

    Divider {
        visible: !banner.boxed
        anchors.bottom: parent.bottom
        width: parent.width
        color: banner.colors.border
    }
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: banner.boxed ? Theme.space12 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        icon: banner.iconName
        color: banner.colors.text
    }
    Label {
        id: strong
        anchors.left: icon.right
        anchors.leftMargin: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, banner.width - icon.width - aside.width - (action.visible ? action.width : 0) - 4 * Theme.pagePadding)
        text: banner.strongText
        kind: Theme.strong
        color: banner.colors.text
        Accessible.ignored: true
    }
    Label {
        anchors.left: strong.right
        anchors.leftMargin: Theme.space4
        anchors.right: aside.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        text: banner.text
        color: banner.colors.text
        Accessible.ignored: true
    }
    Label {
        id: aside
        anchors.right: action.visible ? action.left : parent.right
        anchors.rightMargin: action.visible ? Theme.space12 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        text: banner.aside
        kind: Theme.small
        color: banner.colors.text
    }
    BannerAction {
        id: action
        anchors.right: parent.right
        anchors.rightMargin: banner.boxed ? Theme.space6 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        visible: banner.actionText !== ""
        text: banner.actionText
        iconName: banner.actionIcon
        colors: banner.colors
        onClicked: banner.triggered()
    }
}
