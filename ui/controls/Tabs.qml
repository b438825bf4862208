pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A row of tabs. `model` rows: {text, count, urgent}; a role model with those roles works too.
Item {
    id: tabs

    required property var model
    property int currentIndex: 0
    signal activated(int index)

    implicitHeight: Theme.tabBar
    implicitWidth: row.implicitWidth
    Accessible.role: Accessible.PageTabList

    function choose(index: int) {
        if (index < 0 || index >= repeater.count) return;
        // Focus first: an item that has it must not leave the tab order.
        repeater.itemAt(index).forceActiveFocus(Qt.TabFocusReason);
        currentIndex = index;
        activated(index);
    }

    Row {
        id: row
        height: parent.height
        spacing: Theme.space4
        Repeater {
            id: repeater
            model: tabs.model
            TabItem {
                required property int index
                required property var model
                readonly property var source: model.modelData ?? model
                height: tabs.height
                text: source.text
                count: source.count ?? ""
                urgent: source.urgent ?? false
                checked: index === tabs.currentIndex
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: tabs.choose(index)
                Keys.onLeftPressed: tabs.choose(index - 1)
                Keys.onRightPressed: tabs.choose(index + 1)
            }
        }
    }
}
