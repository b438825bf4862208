pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A square button with an icon only. `text` is its name for a screen reader and its tooltip.
T.Button {
    id: button

    required property string iconName
    property real iconSize: Theme.iconSize
    property bool bordered: false
    property bool held: false
    /// Shown in the tooltip after the name.
    property string shortcutText: ""
    property color ink: !enabled ? Theme.colors.textDisabled : bordered ? Theme.colors.text : Theme.colors.text2

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    background: ButtonSurface {
        kind: button.bordered ? Button.Secondary : Button.Quiet
        active: button.enabled
        hovered: button.hovered
        down: button.down || button.held
        focusShown: button.visualFocus
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: button.iconName
            size: button.iconSize
            color: button.ink
        }
    }
    Tooltip {
        text: button.text
        shortcutText: button.shortcutText
        shown: button.text !== "" && button.hovered
    }
}
