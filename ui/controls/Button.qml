pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A push button. One Primary per view; Danger only for the last step that cannot be undone.
T.Button {
    id: button

    enum Kind { Primary, Secondary, Quiet, DangerText, Danger }
    enum Size { Small, Medium, Large }

    property int kind: Button.Secondary
    property int size: Button.Medium
    property string iconName: ""
    /// Key caps shown behind the text, e.g. ["Ctrl", "↵"].
    property list<string> keys: []
    /// While busy the button keeps its width, turns a ring and shows this verb ("Sending").
    property bool busy: false
    property string busyText: text
    /// Why it is off; shown as a tooltip.
    property string reason: ""
    /// Draws the pressed look although nothing presses it (a toggle that is on).
    property bool held: false

    readonly property bool filled: kind === Button.Primary || kind === Button.Danger
    readonly property real controlHeight: size === Button.Small ? Theme.controlSmall : size === Button.Large ? Theme.controlLarge : Theme.control
    readonly property color ink: !enabled && !busy ? Theme.colors.textDisabled
        : filled ? Theme.colors.inkOnAccent
        : kind === Button.DangerText ? Theme.colors.danger.text
        : kind === Button.Quiet ? Theme.colors.text2 : Theme.colors.text

    implicitHeight: controlHeight
    implicitWidth: Math.ceil(contentItem.implicitWidth + leftPadding + rightPadding)
    leftPadding: size === Button.Small || kind === Button.Quiet ? 9 : size === Button.Large ? 14 : 12
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.description: !enabled ? reason : ""

    background: ButtonSurface {
        kind: button.kind
        active: button.enabled || button.busy
        hovered: button.hovered && button.enabled
        down: button.down || button.held
        focusShown: button.visualFocus
    }
    contentItem: ButtonContent {
        text: button.busy ? button.busyText : button.text
        iconName: button.iconName
        keys: button.keys
        ink: button.ink
        busy: button.busy
        overFill: button.filled && (button.enabled || button.busy)
        kind: button.size === Button.Small ? Theme.smallMedium : Theme.label
    }
    Tooltip {
        text: button.reason
        shown: button.reason !== "" && !button.enabled && hover.hovered
    }
    HoverHandler { id: hover }
}
