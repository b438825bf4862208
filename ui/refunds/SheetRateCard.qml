pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// One of two rates as a card to choose, with what it comes to.
T.AbstractButton {
    id: button

    required property var card
    required property Item next
    signal chosen

    implicitHeight: column.implicitHeight + 2 * Theme.space8
    enabled: card.offered
    hoverEnabled: true
    focusPolicy: checked ? Qt.StrongFocus : Qt.ClickFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: card.title + ", " + card.amount
    Accessible.description: card.line
    Accessible.checked: checked
    onClicked: chosen()
    Keys.onPressed: event => {
        const keys = [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down];
        if (!keys.includes(event.key) || !next.enabled) return;
        event.accepted = true;
        next.forceActiveFocus(Qt.TabFocusReason);
        (next as SheetRateCard).chosen();
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: !button.enabled ? Theme.colors.surfaceSunken
            : button.checked ? Theme.colors.selected : button.hovered ? Theme.colors.hover : Theme.colors.surface
        border.width: button.checked ? Theme.space2 : 1
        border.color: button.checked ? Theme.colors.accent : Theme.colors.line
        FocusRing { shown: button.visualFocus; surfaceRadius: parent.radius }
    }
    contentItem: Item {
        Rectangle {
            id: dot
            anchors.left: parent.left
            anchors.leftMargin: Theme.space10
            y: Theme.space10
            width: 16
            height: 16
            radius: 8
            color: button.checked ? Theme.colors.accent : Theme.colors.surface
            border.width: button.checked ? 0 : 1
            border.color: button.enabled ? Theme.colors.lineControl : Theme.colors.line
            Rectangle {
                anchors.centerIn: parent
                visible: button.checked
                width: 6
                height: 6
                radius: 3
                color: Theme.colors.inkOnAccent
            }
        }
        Column {
            id: column
            anchors.left: dot.right
            anchors.leftMargin: Theme.space10
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            y: Theme.space8
            Label {
                width: parent.width
                text: button.card.title
                kind: Theme.label
                color: button.enabled ? Theme.colors.text : Theme.colors.textDisabled
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: button.card.line
                kind: Theme.small
                color: Theme.colors.text2
                wrapMode: button.enabled ? Text.NoWrap : Text.Wrap
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: button.card.amount
                kind: Theme.strong
                Accessible.ignored: true
            }
        }
    }
}
