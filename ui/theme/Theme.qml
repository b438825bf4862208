pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/// The tokens of the design system. The root sets the first four properties; everything else follows from them.
QtObject {
    id: theme

    property bool dark: false
    /// 0.8 to 1.5; scales every type style, and rows and controls with it.
    property real textScale: 1
    property bool reducedMotion: false
    /// Lines are as dark as control borders, tints become borders.
    property bool highContrast: false
    /// "compact", "standard" or "roomy".
    property string rowDensity: "standard"

    readonly property Colors colors: highContrast ? (dark ? darkContrast : lightContrast) : dark ? darkColors : lightColors
    readonly property Colors lightContrast: LightContrast {}
    readonly property Colors darkContrast: DarkContrast {}
    readonly property Colors lightColors: LightColors {}
    readonly property Colors darkColors: DarkColors {}

    function tone(name: string): Tone {
        switch (name) {
        case "info": return colors.info;
        case "success": return colors.success;
        case "warning": return colors.warning;
        case "danger": return colors.danger;
        case "violet": return colors.violet;
        case "teal": return colors.teal;
        case "magenta": return colors.magenta;
        default: return colors.neutral;
        }
    }

    readonly property string sans: "Paydeck Sans"
    readonly property string display: "Paydeck Sans Display"
    readonly property string monospace: "JetBrains Mono"

    readonly property TextStyle hero: TextStyle { family: theme.display; size: 30 * theme.textScale; line: 38 * theme.textScale; weight: Font.DemiBold; spacing: -0.5 }
    readonly property TextStyle amount: TextStyle { family: theme.display; size: 26 * theme.textScale; line: 32 * theme.textScale; weight: Font.DemiBold; spacing: -0.3 }
    readonly property TextStyle kpi: TextStyle { family: theme.display; size: 24 * theme.textScale; line: 30 * theme.textScale; weight: Font.DemiBold; spacing: -0.3 }
    readonly property TextStyle title: TextStyle { family: theme.display; size: 20 * theme.textScale; line: 28 * theme.textScale; weight: Font.DemiBold; spacing: -0.2 }
    readonly property TextStyle heading: TextStyle { size: 15 * theme.textScale; line: 22 * theme.textScale; weight: Font.DemiBold; spacing: -0.1 }
    readonly property TextStyle strong: TextStyle { size: 13 * theme.textScale; line: 20 * theme.textScale; weight: Font.DemiBold }
    readonly property TextStyle label: TextStyle { size: 13 * theme.textScale; line: 20 * theme.textScale; weight: Font.Medium }
    readonly property TextStyle body: TextStyle { size: 13 * theme.textScale; line: 20 * theme.textScale }
    readonly property TextStyle small: TextStyle { size: 12 * theme.textScale; line: 18 * theme.textScale }
    readonly property TextStyle smallMedium: TextStyle { size: 12 * theme.textScale; line: 18 * theme.textScale; weight: Font.Medium }
    readonly property TextStyle smallStrong: TextStyle { size: 12 * theme.textScale; line: 18 * theme.textScale; weight: Font.DemiBold }
    readonly property TextStyle caption: TextStyle { size: 11 * theme.textScale; line: 16 * theme.textScale; weight: Font.Medium }
    readonly property TextStyle mono: TextStyle { family: theme.monospace; size: 12 * theme.textScale; line: 18 * theme.textScale }
    readonly property TextStyle monoTable: TextStyle { family: theme.monospace; size: 11 * theme.textScale; line: 18 * theme.textScale }

    // Space: named by its size in logical pixels.
    readonly property int space2: 2
    readonly property int space4: 4
    readonly property int space6: 6
    readonly property int space8: 8
    readonly property int space10: 10
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space20: 20
    readonly property int space24: 24
    readonly property int space32: 32
    readonly property int pagePadding: space20
    readonly property int cardGap: space12
    readonly property int cardPadding: space16

    readonly property int radiusKeycap: 4
    readonly property int radiusChip: 5
    readonly property int radiusControl: 6
    readonly property int radiusCard: 8
    readonly property int radiusDialog: 10

    /// A height that grows with the text, never below its size at 100 %.
    function grow(height: real): real { return Math.round(height * Math.max(1, textScale)); }

    readonly property real controlSmall: grow(26)
    readonly property real control: grow(30)
    readonly property real controlLarge: grow(36)
    readonly property real input: grow(32)
    readonly property real rowHeight: grow(rowDensity === "compact" ? 30 : rowDensity === "roomy" ? 44 : 36)
    readonly property real rowTwoLine: grow(48)
    readonly property real rowNarrow: grow(44)
    readonly property real columnHeader: grow(30)
    readonly property real groupRow: grow(22)
    readonly property real tabBar: grow(40)
    readonly property real filterBar: grow(48)
    readonly property real footer: grow(34)
    readonly property real banner: grow(44)
    readonly property real topBar: grow(48)
    readonly property real statusBar: grow(26)
    readonly property real panelHeader: grow(40)
    readonly property real panelFooter: grow(52)
    /// The footer of what sends or approves money.
    readonly property real moneyFooter: grow(60)
    readonly property real keyValueRow: grow(24)
    readonly property int navWide: 212
    readonly property int navRail: 56
    readonly property int panel: 388
    readonly property int panelWide: 440
    readonly property int sheetWide: 800
    readonly property int sheetNarrow: 520
    readonly property int sheetSummary: 320
    readonly property real sheetHeader: grow(64)
    readonly property real sheetFooter: grow(60)
    readonly property int qrPicture: 232
    readonly property int unitColumn: 38
    /// The side panel when it approves money.
    readonly property int panelApproval: 432
    readonly property int toast: 340
    readonly property int palette: 680
    readonly property int paletteTop: 96
    readonly property int searchWidth: 336
    readonly property int contentMax: 1760
    readonly property int iconSize: 16
    readonly property int glyphSize: 22

    // Window widths at which the layout changes.
    readonly property int widthRail: 1360
    readonly property int widthTwoLineRows: 1200
    readonly property int widthOneColumn: 1120
    readonly property int widthSheetNarrow: 1100
    readonly property int widthPanelWide: 1720
    readonly property int heightShort: 720

    function duration(milliseconds: int): int { return reducedMotion ? Math.min(milliseconds, 80) : milliseconds; }
    readonly property int fast: 80
    readonly property int base: duration(120)
    readonly property int menu: duration(160)
    readonly property int panelMove: duration(200)
    readonly property int sheet: duration(240)
    readonly property int newRow: reducedMotion ? 3000 : 1200
    readonly property int moveMenu: reducedMotion ? 0 : 8
    readonly property int moveSheet: reducedMotion ? 0 : 24
    readonly property int skeletonDelay: 150
    readonly property int tooltipDelay: 500
    readonly property int toastTime: 6000

    readonly property url icons: "qrc:/paydeck/icons/"
}
