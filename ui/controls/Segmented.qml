pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Two to five choices in a row, one chosen. Arrow keys move, the choice applies at once.
Rectangle {
    id: segmented

    /// [{text, value}] or plain texts.
    required property var model
    property int currentIndex: 0
    signal activated(int index)

    implicitHeight: Theme.control
    implicitWidth: row.implicitWidth + 2 * Theme.space2
    radius: Theme.radiusControl + 1
    color: Theme.colors.surfaceSunken
    border.color: Theme.colors.line
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
        x: Theme.space2
        y: Theme.space2
        Repeater {
            id: repeater
            model: segmented.model
            SegmentedPart {
                required property int index
                required property var modelData
                text: modelData.text ?? modelData
                height: segmented.height - 2 * Theme.space2
                checked: index === segmented.currentIndex
                focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
                onClicked: segmented.choose(index)
                Keys.onLeftPressed: segmented.choose(index - 1)
                Keys.onRightPressed: segmented.choose(index + 1)
            }
        }
    }
}
