pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Title, the search that opens the palette, the live pill and the bell.
FocusScope {
    id: bar

    required property AppRoot root
    signal navToggled
    signal bellClicked
    readonly property alias bell: bell

    implicitHeight: Theme.topBar
    Rectangle {
        anchors.fill: parent
        color: Theme.colors.surface
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
            strong: true
        }
    }
    IconButton {
        id: toggle
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        iconName: "sidebar"
        text: qsTr("Show or hide the names of the navigation")
        shortcutText: "Ctrl B"
        onClicked: bar.navToggled()
    }
    Label {
        anchors.left: toggle.right
        anchors.leftMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: search.left
        anchors.rightMargin: Theme.space12
        text: bar.root.navigation.title
        kind: Theme.heading
        Accessible.role: Accessible.Heading
    }
    SearchButton {
        id: search
        anchors.centerIn: parent
        width: Math.min(Theme.searchWidth, parent.width * 0.36)
        onClicked: bar.root.palette.show()
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        LivePill {
            anchors.verticalCenter: parent.verticalCenter
            text: bar.root.live.pill
            tone: bar.root.live.tone
            iconName: bar.root.live.icon
        }
        IconButton {
            id: bell
            iconName: "bell"
            text: bar.root.notices.unread === 0 ? qsTr("Notices") : qsTr("Notices, %n new", "", bar.root.notices.unread)
            onClicked: bar.bellClicked()
            Rectangle {
                visible: bar.root.notices.unread > 0
                x: parent.width - width - Theme.space6
                y: Theme.space6
                width: Theme.space6
                height: width
                radius: width / 2
                color: Theme.colors.dangerFill
            }
        }
    }
}
