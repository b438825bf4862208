pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Which payment, previous and next, close.
Item {
    id: header

    required property PaymentsPage page

    function focusFirst() { copy.forceActiveFocus(Qt.TabFocusReason); }

    implicitHeight: Theme.tabBar

    Label {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        width: Math.min(implicitWidth, header.width - buttons.width - copy.width - Theme.space16 - 2 * Theme.space8)
        height: parent.height
        text: header.page.detail.title
        kind: Theme.strong
        Accessible.role: Accessible.Heading
    }
    CopyButton {
        id: copy
        anchors.left: title.right
        anchors.leftMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        onCopy: header.page.copyText(header.page.detail.title)
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        IconButton { implicitWidth: Theme.controlSmall; iconName: "chev-up"; text: qsTr("Previous"); shortcutText: "K"; onClicked: header.page.stepDetail(-1) }
        IconButton { implicitWidth: Theme.controlSmall; iconName: "chev-down"; text: qsTr("Next"); shortcutText: "J"; onClicked: header.page.stepDetail(1) }
        IconButton {
            implicitWidth: Theme.controlSmall
            enabled: header.page.detail.explorerUrl !== ""
            iconName: "external"
            text: qsTr("Open in explorer")
            shortcutText: "O"
            onClicked: header.page.openExplorer()
        }
        IconButton { implicitWidth: Theme.controlSmall; iconName: "x"; text: qsTr("Close"); shortcutText: qsTr("Esc"); onClicked: header.page.closeDetail() }
    }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
