pragma ComponentBehavior: Bound
import QtQuick

Colors {
    bgApp: "#F1F3F6"
    bgPage: "#F8F9FB"
    surface: "#FFFFFF"
    surfaceRaised: "#FFFFFF"
    surfaceSunken: "#F4F6F9"
    hover: "#F2F4F8"
    pressed: "#E6EAF0"
    selected: "#EAF0FF"
    scrim: "#5C141821"
    lineSubtle: "#EBEEF2"
    line: "#DDE1E8"
    lineControl: "#858D9B"
    text: "#12151C"
    text2: "#475060"
    text3: "#606A79"
    textDisabled: "#9BA3B0"
    accent: "#2B58DE"
    accentHover: "#234BC4"
    accentPressed: "#1C3EA6"
    accentText: "#2450CF"
    accentLine: "#B7C8FA"
    focus: "#2B58DE"
    successFill: "#0E7F50"
    dangerFill: "#C22532"
    previous: "#8C95A4"
    grid: "#EBEEF2"
    series: ["#2457D8", "#B4571F", "#2A9F90", "#84366F", "#BA8B00", "#2E3946"]
    neutral: Tone { text: "#475060"; fill: "#EEF1F5"; border: "#DADFE7" }
    info: Tone { text: "#0A5AA8"; fill: "#E6F1FC"; border: "#BEDAF4" }
    success: Tone { text: "#0A6A42"; fill: "#E3F5EB"; border: "#B6E0CA" }
    warning: Tone { text: "#874A00"; fill: "#FDF0DA"; border: "#F0D39F" }
    danger: Tone { text: "#B01E2B"; fill: "#FDEBEC"; border: "#F4C4C8" }
    violet: Tone { text: "#5D34B3"; fill: "#F1ECFC"; border: "#D6C9F4" }
    teal: Tone { text: "#08636E"; fill: "#E1F4F6"; border: "#B2DDE2" }
    magenta: Tone { text: "#9C1D63"; fill: "#FBE8F2"; border: "#F0C2DA" }
    tooltipFill: "#1A1E26"
    tooltipText: "#EDF0F4"
    shadow: "#10141E"
    areaOpacity: 0.10
    popoverLayers: [[1, 1, 0.030], [2, 3, 0.022], [4, 6, 0.014], [7, 10, 0.008]]
    sheetLayers: [[1, 2, 0.040], [4, 6, 0.030], [9, 12, 0.020], [16, 20, 0.012]]
}
