pragma ComponentBehavior: Bound
import QtQuick

/// The colour tokens of one theme.
QtObject {
    required property color bgApp
    required property color bgPage
    required property color surface
    required property color surfaceRaised
    required property color surfaceSunken
    required property color hover
    required property color pressed
    required property color selected
    required property color scrim
    required property color lineSubtle
    required property color line
    required property color lineControl
    required property color text
    required property color text2
    required property color text3
    required property color textDisabled
    required property color accent
    required property color accentHover
    required property color accentPressed
    required property color accentText
    required property color accentLine
    required property color focus
    required property color successFill
    required property color dangerFill
    required property color tooltipFill
    required property color tooltipText
    required property color shadow
    readonly property color inkOnAccent: "#FFFFFF"
    readonly property color accentSubtle: selected

    required property Tone neutral
    required property Tone info
    required property Tone success
    required property Tone warning
    required property Tone danger
    required property Tone violet
    required property Tone teal
    required property Tone magenta

    /// c1 to c6, in the fixed order: USDC, BTC, USDT, ETH, Lightning, card.
    required property list<color> series
    required property color previous
    required property color grid
    required property real areaOpacity

    /// Stacked rectangles under a surface: [spread, y, alpha].
    required property var popoverLayers
    required property var sheetLayers
}
