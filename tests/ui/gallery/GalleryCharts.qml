pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme
import Paydeck.Controls
import Paydeck.Charts

Rectangle {
    id: sheet
    color: Theme.colors.bgPage
    width: 1100
    height: 760
    readonly property var heights: [58, 61, 66, 74, 60, 42, 45, 62, 66, 66, 75, 63, 42, 58, 68, 61, 63, 74, 94, 44, 58, 60, 72, 75, 100, 69, 52, 64, 67, 42]
    readonly property var before: [51, 52, 58, 64, 50, 38, 47, 55, 56, 37, 75, 46, 42, 55, 68, 63, 69, 65, 62, 48, 72, 59, 67, 60, 73, 51, 39, 57, 61, 66]
    function make(i) {
        return { label: "Sat " + (i + 1) + " Nov", axisLabel: i % 5 === 0 && i < 28 ? (i + 1) + " Nov" : i === 29 ? "Today" : "",
                 valueText: "€94,426.60", previousLabel: "8 Oct", previousText: "€62,279.75", changeText: "51.6%",
                 changeIcon: "arrow-ur", changeTone: "success", height: heights[i] / 105, previousHeight: before[i] / 105, unfinished: i === 29 };
    }
    Card {
        x: 20; y: 20; width: 760; height: 310
        LineChart {
            anchors.fill: parent
            anchors.margins: 16
            points: sheet.heights.map((h, i) => sheet.make(i))
            axisLabels: [{ share: 0, text: "0" }, { share: 25 / 105, text: "25k" }, { share: 50 / 105, text: "50k" }, { share: 75 / 105, text: "75k" }, { share: 100 / 105, text: "100k" }]
            current: 18
        }
    }
    Card {
        x: 20; y: 350; width: 760; height: 310
        LineChart {
            anchors.fill: parent
            anchors.margins: 16
            showTable: true
            points: sheet.heights.map((h, i) => sheet.make(i))
            axisLabels: []
        }
    }
    Column {
        x: 800; y: 20
        spacing: 20
        Sparkline { heights: [0.1, 0.2, 0.15, 0.4, 0.3, 0.6, 0.9]; width: 72; height: 30 }
        Sparkline { heights: [0.9, 0.6, 0.7, 0.3, 0.35, 0.1]; line: Theme.colors.series[2] }
        ShareBar { width: 270; parts: [{ share: 964, color: Theme.colors.successFill }, { share: 19, color: Theme.colors.previous }, { share: 6, color: Theme.colors.series[4] }, { share: 11, color: Theme.colors.dangerFill }] }
        MeterBar { share: 0.8 }
        MeterBar { share: 0.02; line: Theme.colors.series[1] }
    }
}
