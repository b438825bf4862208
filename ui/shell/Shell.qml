pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The frame around the pages: navigation, top bar, banner, page, status bar, and what lies over them.
FocusScope {
    id: shell

    required property AppRoot root
    /// PageSlots.
    default property alias pages: pageArea.data
    signal needsYouRequested

    readonly property bool framed: root.navigation.page !== "onboarding"
    readonly property bool rail: width < Theme.widthRail || root.settings.navCollapsed
    readonly property PageSlot currentSlot: findSlot(root.navigation.page)

    function findSlot(key: string): PageSlot {
        for (let i = 0; i < pageArea.children.length; ++i) {
            const slot = pageArea.children[i] as PageSlot;
            if (slot?.key === key) return slot;
        }
        return null;
    }
    /// nav, then the page; a page with several panes takes the key itself while it has one more.
    function nextPane() {
        if (nav.activeFocus || !framed) currentSlot?.enter();
        else if (!currentSlot?.nextPane()) nav.focusCurrent();
    }

    Keys.onEscapePressed: {
        if (!currentSlot?.goBack()) root.navigation.back();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.bgPage
    }
    NavRail {
        id: nav
        anchors.left: parent.left
        visible: shell.framed
        height: parent.height - status.height
        width: shell.framed ? implicitWidth : 0
        root: shell.root
        rail: shell.rail
    }
    TopBar {
        id: top
        visible: shell.framed
        anchors.left: nav.right
        anchors.right: parent.right
        height: shell.framed ? implicitHeight : 0
        root: shell.root
        onNavToggled: shell.root.settings.navCollapsed = !shell.root.settings.navCollapsed
        onBellClicked: noticePanel.open()
        NoticePanel {
            id: noticePanel
            x: top.LayoutMirroring.enabled ? Theme.space12 : top.width - width - Theme.space12
            y: top.height
            notices: shell.root.notices
        }
    }
    Banner {
        id: banner
        anchors.left: nav.right
        anchors.right: parent.right
        anchors.top: top.bottom
        visible: shell.framed && strongText !== ""
        height: visible ? implicitHeight : 0
        tone: shell.root.live.bannerTone
        iconName: shell.root.live.bannerIcon
        strongText: shell.root.live.bannerStrong
        text: shell.root.live.bannerText
        aside: shell.root.live.bannerAside
        actionText: shell.root.live.bannerAction
        actionIcon: shell.root.live.offline ? "refresh" : ""
        onTriggered: shell.root.live.bannerTriggered()
    }
    Item {
        id: pageArea
        anchors.left: nav.right
        anchors.right: parent.right
        anchors.top: banner.bottom
        anchors.bottom: status.top
        clip: true
    }
    StatusBar {
        id: status
        visible: shell.framed
        anchors.bottom: parent.bottom
        width: parent.width
        height: shell.framed ? implicitHeight : 0
        keyHints: shell.currentSlot?.keyHints ?? []
        saved: shell.root.live.saved
    }
    Item {
        id: speech
        Accessible.role: Accessible.AlertMessage
        Accessible.name: shell.root.announcer.text
        Component.onCompleted: shell.root.announcer.speakThrough(speech)
    }
    ToastStack {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.bottom: status.top
        anchors.bottomMargin: Theme.space16
        notices: shell.root.notices
    }
    PaletteView { palette: shell.root.palette }
    ShortcutsOverlay { id: shortcuts }
    ShellKeys {
        root: shell.root
        active: !shell.root.palette.open && !shortcuts.opened && shell.framed
        onShortcutsRequested: shortcuts.open()
        onNavToggled: shell.root.settings.navCollapsed = !shell.root.settings.navCollapsed
        onNextPaneRequested: shell.nextPane()
        onNeedsYouRequested: shell.needsYouRequested()
    }
}
