pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import Paydeck.Theme

/// The lines themselves: this period over a flat area, the period before dashed, the unfinished end dotted.
ChartView {
    id: view

    required property var points

    // Everything is read from `points` here: other bindings on it may not have been told yet.
    function redraw() {
        const unfinished = points.length > 1 && points[points.length - 1].unfinished;
        const finishedCount = unfinished ? points.length - 1 : points.length;
        for (const series of [upper, lower, solid, dotted, before]) series.clear();
        for (let i = 0; i < points.length; ++i) {
            if (i < finishedCount) {
                upper.append(i, points[i].height);
                lower.append(i, 0);
                solid.append(i, points[i].height);
            }
            if (unfinished && i >= points.length - 2) dotted.append(i, points[i].height);
            if (points[i].previousHeight >= 0) before.append(i, points[i].previousHeight);
        }
    }

    onPointsChanged: redraw()
    Component.onCompleted: redraw()
    legend.visible: false
    margins { left: 0; right: 0; top: 0; bottom: 0 }
    plotArea: Qt.rect(0, 0, width, height)
    backgroundColor: "transparent"
    plotAreaColor: "transparent"
    backgroundRoundness: 0
    dropShadowEnabled: false
    antialiasing: true
    animationOptions: ChartView.NoAnimation
    localizeNumbers: false

    ValuesAxis {
        id: across
        visible: false
        min: 0
        max: Math.max(1, view.points.length - 1)
    }
    ValuesAxis {
        id: upward
        visible: false
        min: 0
        max: 1
    }
    AreaSeries {
        axisX: across
        axisY: upward
        color: Qt.alpha(Theme.colors.series[0], Theme.colors.areaOpacity)
        borderColor: "transparent"
        borderWidth: 0
        upperSeries: LineSeries { id: upper }
        lowerSeries: LineSeries { id: lower }
    }
    LineSeries {
        id: before
        axisX: across
        axisY: upward
        color: Theme.colors.previous
        width: 1.5
        style: Qt.DashLine
    }
    LineSeries {
        id: solid
        axisX: across
        axisY: upward
        color: Theme.colors.series[0]
        width: 2
    }
    LineSeries {
        id: dotted
        axisX: across
        axisY: upward
        color: Theme.colors.series[0]
        width: 2
        style: Qt.DotLine
    }
}
