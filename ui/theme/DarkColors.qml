pragma ComponentBehavior: Bound
import QtQuick

Colors {
    bgApp: "#0A0C0F"
    bgPage: "#0F1215"
    surface: "#14181D"
    surfaceRaised: "#1B2026"
    surfaceSunken: "#0F1317"
    hover: "#1A1F25"
    pressed: "#242A32"
    selected: "#172340"
    scrim: "#99000000"
    lineSubtle: "#1E242B"
    line: "#2A313A"
    lineControl: "#6A7482"
    text: "#EDF0F4"
    text2: "#B1B9C5"
    text3: "#8E98A6"
    textDisabled: "#5A636F"
    accent: "#3A66EE"
    accentHover: "#3F6BF2"
    accentPressed: "#2E56D2"
    accentText: "#93AEFF"
    accentLine: "#2E4580"
    focus: "#8AA6FF"
    successFill: "#2FA673"
    dangerFill: "#D03A45"
    previous: "#78838F"
    grid: "#20262D"
    series: ["#6C8AF2", "#E87A2C", "#1CC5B3", "#B4427E", "#F7C62F", "#D5E2EE"]
    neutral: Tone { text: "#B6BEC9"; fill: "#22282F"; border: "#353D47" }
    info: Tone { text: "#74BAF7"; fill: "#0F2538"; border: "#1E4565" }
    success: Tone { text: "#52C790"; fill: "#0E291E"; border: "#1C4D38" }
    warning: Tone { text: "#F2B457"; fill: "#2D220F"; border: "#57401A" }
    danger: Tone { text: "#FF8F93"; fill: "#33191C"; border: "#63292E" }
    violet: Tone { text: "#BCA3FB"; fill: "#241D3B"; border: "#443670" }
    teal: Tone { text: "#54C8D2"; fill: "#0D282C"; border: "#1A4C53" }
    magenta: Tone { text: "#F593C4"; fill: "#341729"; border: "#632C4E" }
    tooltipFill: "#EDF0F4"
    tooltipText: "#1A1E26"
    shadow: "#000000"
    areaOpacity: 0.14
    popoverLayers: [[1, 1, 0.20], [2, 3, 0.13], [4, 6, 0.08], [7, 10, 0.04]]
    sheetLayers: [[1, 2, 0.24], [4, 6, 0.16], [9, 12, 0.10], [16, 20, 0.05]]
}
