pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The saved views. Those that do not fit are in a menu behind the last.
Item {
    id: bar

    required property PaymentsPage page
    property bool compact: false
    readonly property real edge: (compact ? Theme.space16 : Theme.pagePadding) - Theme.space8
    readonly property real room: width - edge - tail.width - Theme.pagePadding

    signal saveWanted

    implicitHeight: Theme.tabBar

    Row {
        id: row
        anchors.left: parent.left
        anchors.leftMargin: bar.edge
        height: parent.height
        spacing: Theme.space4
        Repeater {
            id: repeater
            model: bar.page.tabs
            TabItem {
                required property int index
                required property var model
                readonly property bool fits: (LayoutMirroring.enabled ? row.width - x : x + width) <= bar.room
                height: bar.height
                opacity: fits ? 1 : 0
                enabled: fits
                text: model.text
                count: model.count
                urgent: model.urgent
                checked: index === bar.page.tabs.current
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: bar.page.chooseTab(index)
                Keys.onLeftPressed: bar.page.nextTab(-1)
                Keys.onRightPressed: bar.page.nextTab(1)
            }
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: more.visible ? Theme.pagePadding - Theme.space8 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: save.visible
            icon: "bookmark"
            size: Theme.iconSize - 2
            color: Theme.colors.accentText
        }
        Link {
            id: save
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.compact && bar.page.canSaveView
            text: qsTr("Save view")
            onClicked: bar.saveWanted()
        }
        IconButton {
            id: more
            visible: row.width > bar.room || bar.compact
            iconName: "more"
            text: qsTr("All views")
            onClicked: menu.popup(more, 0, more.height)
        }
    }
    Menu {
        id: menu
        Instantiator {
            model: bar.page.tabs
            delegate: MenuItem {
                required property int index
                required property var model
                text: model.text
                shortcutText: index < 9 ? String(index + 1) : ""
                onTriggered: bar.page.chooseTab(index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
        MenuItem {
            text: qsTr("Save view")
            iconName: "bookmark"
            enabled: bar.page.canSaveView
            onTriggered: bar.saveWanted()
        }
        MenuItem {
            text: qsTr("Delete this view")
            iconName: "trash"
            danger: true
            visible: bar.page.tabs.currentIsOwn
            onTriggered: bar.page.tabs.removeCurrent()
        }
    }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
