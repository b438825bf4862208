pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Which refund, its place in its group, previous and next, close.
Item {
    id: header

    required property RefundsPage page

    implicitHeight: Theme.tabBar
    Label {
        id: title
        x: Theme.space16
        height: parent.height
        width: Math.min(implicitWidth, buttons.x - x - copy.width - Theme.space8)
        text: header.page.detail.text.title
        kind: Theme.strong
        Accessible.role: Accessible.Heading
    }
    CopyButton {
        id: copy
        anchors.left: title.right
        anchors.leftMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        onCopy: header.page.copyText(header.page.detail.text.title)
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2
        Label { anchors.verticalCenter: parent.verticalCenter; rightPadding: Theme.space6; text: header.page.detail.position; kind: Theme.small; color: Theme.colors.text2 }
        IconButton { implicitWidth: Theme.controlSmall; iconName: "chev-up"; text: qsTr("Previous"); shortcutText: "K"; onClicked: header.page.step(-1) }
        IconButton { implicitWidth: Theme.controlSmall; iconName: "chev-down"; text: qsTr("Next"); shortcutText: "J"; onClicked: header.page.step(1) }
        IconButton { implicitWidth: Theme.controlSmall; iconName: "x"; text: qsTr("Close"); shortcutText: qsTr("Esc"); onClicked: header.page.closeDetail() }
    }
    Divider { strong: true; anchors.bottom: parent.bottom; width: parent.width }
}
