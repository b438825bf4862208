pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// What a button is drawn on, for each kind and state.
Rectangle {
    id: surface

    required property int kind
    required property bool active
    required property bool hovered
    required property bool down
    required property bool focusShown

    readonly property color restColor: kind === Button.Primary ? Theme.colors.accent
        : kind === Button.Danger ? Theme.colors.dangerFill
        : kind === Button.Quiet ? "transparent" : Theme.colors.surface
    readonly property color hoverColor: kind === Button.Primary ? Theme.colors.accentHover
        : kind === Button.Danger ? Theme.colors.dangerFill : Theme.colors.hover
    readonly property color downColor: kind === Button.Primary ? Theme.colors.accentPressed
        : kind === Button.Danger ? Theme.colors.dangerFill : Theme.colors.pressed

    radius: Theme.radiusControl
    color: !active ? (kind === Button.Quiet ? "transparent" : Theme.colors.surfaceSunken) : down ? downColor : hovered ? hoverColor : restColor
    border.width: (kind === Button.Primary || kind === Button.Danger) && active || kind === Button.Quiet ? 0 : 1
    border.color: Theme.colors.line
    FocusRing { shown: surface.focusShown; surfaceRadius: surface.radius }
}
