pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The navigation: 212 wide with names and the connections, or a 56 rail with icons.
FocusScope {
    id: nav

    required property AppRoot root
    property bool rail: false

    implicitWidth: rail ? Theme.navRail : Theme.navWide
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Navigation")

    function focusCurrent() {
        for (const list of [topPages, bottomPages]) {
            for (let i = 0; i < list.count; ++i) {
                if (list.itemAt(i).checked) {
                    list.itemAt(i).forceActiveFocus(Qt.TabFocusReason);
                    return;
                }
            }
        }
        topPages.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.bgApp
        Divider {
            anchors.right: parent.right
            height: parent.height
            strong: true
        }
    }
    NavHeader {
        id: header
        width: parent.width
        height: Theme.grow(56)
        rail: nav.rail
        title: nav.root.live.merchant
        subtitle: nav.root.live.subtitle
    }
    Column {
        id: top
        anchors.left: parent.left
        anchors.leftMargin: Theme.space8
        anchors.top: header.bottom
        width: parent.width - 2 * Theme.space8
        spacing: Theme.space2 - 1
        NavPages { id: topPages; navigation: nav.root.navigation; rail: nav.rail; atBottom: false }
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space8
        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.space8
        width: parent.width - 2 * Theme.space8
        spacing: 0
        Label {
            visible: !nav.rail && nav.root.connections.count > 0
            leftPadding: Theme.space8
            text: qsTr("Connections")
            kind: Theme.caption
            font.weight: Font.DemiBold
            color: Theme.colors.text3
            height: Theme.grow(24)
        }
        Repeater {
            model: nav.rail ? null : nav.root.connections
            ConnectionItem {
                required property var model
                width: parent?.width ?? 0
                text: model.name
                words: model.words
                tone: model.tone
                iconName: model.icon
                detail: model.detail
                onClicked: nav.root.navigation.go("settings")
            }
        }
        NavItem {
            visible: nav.rail && nav.root.connections.troubled > 0
            width: parent.width
            rail: true
            iconName: "alert"
            text: qsTr("A connection needs you")
            onClicked: nav.root.navigation.go("settings")
        }
        Item { width: 1; height: Theme.space8 }
        NavPages { id: bottomPages; navigation: nav.root.navigation; rail: nav.rail; atBottom: true }
    }
    NavPerson {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        rail: nav.rail
        name: nav.root.live.person
        role: nav.root.live.role
        initials: name === "" ? "" : nav.root.format.initials(name)
    }
}
