pragma ComponentBehavior: Bound
import QtQuick
<<<<<<< HEAD
import QtCharts
import Paydeck.Controls
import Paydeck.Theme

/// This period as a line over its area, the period before dashed, the unfinished bucket dotted to a hollow point. What the
/// pointer or the arrow keys are on is `currentIndex`; its figures belong in a readout above, never in a tooltip.
Item {
    id: chart

    /// overviewChartPoint rows, heights from 0 to 1.
    required property list<var> points
    /// Labels of the horizontal lines, bottom first.
    required property var axisLabels
    property int currentIndex: -1
    readonly property int shownIndex: hover.hovered ? hoveredIndex : currentIndex
    property int hoveredIndex: -1
    signal tableRequested
    signal copyRequested

    readonly property rect plot: Qt.rect(Theme.space32 + Theme.space8, Theme.space8,
        Math.max(1, width - Theme.space32 - Theme.space8 - Theme.space6), Math.max(1, height - Theme.space8 - Theme.grow(26)))
    readonly property int last: points.length - 1
    readonly property bool unfinished: last >= 0 && points[last].unfinished

    function xOf(index: int): real { return plot.x + (last <= 0 ? plot.width / 2 : index * plot.width / last); }
    function yOf(height: real): real { return plot.y + (1 - height) * plot.height; }
    function move(step: int) {
        const from = currentIndex < 0 ? last + (step < 0 ? 1 : 0) : currentIndex;
        currentIndex = Math.max(0, Math.min(last, from + step));
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: shownIndex < 0 || shownIndex > last ? qsTr("Chart") : qsTr("%1: %2").arg(points[shownIndex].title).arg(points[shownIndex].value)
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home) { currentIndex = 0; event.accepted = true; }
        else if (event.key === Qt.Key_End) { currentIndex = last; event.accepted = true; }
        else if (event.matches(StandardKey.Copy)) { copyRequested(); event.accepted = true; }
    }
    onPointsChanged: series.fill()

    Repeater {
        model: chart.axisLabels
        Item {
            id: line
            required property int index
            required property string modelData
            readonly property real at: chart.yOf(index / Math.max(1, chart.axisLabels.length - 1))
            Divider {
                x: chart.plot.x
                y: Math.round(line.at)
                width: chart.plot.width
                color: line.index === 0 ? Theme.colors.line : Theme.colors.grid
            }
            Label {
                x: 0
                y: Math.round(line.at - height / 2)
                width: chart.plot.x - Theme.space10
                horizontalAlignment: Text.AlignRight
                text: line.modelData
                kind: Theme.caption
                color: Theme.colors.text3
                Accessible.ignored: true
            }
        }
    }

    ChartView {
        id: view
        x: chart.plot.x
        y: chart.plot.y
        width: chart.plot.width
        height: chart.plot.height
        plotArea: Qt.rect(0, 0, width, height)
        margins { left: 0; top: 0; right: 0; bottom: 0 }
        backgroundColor: "transparent"
        plotAreaColor: "transparent"
        backgroundRoundness: 0
        legend.visible: false
        antialiasing: true

        ValuesAxis { id: axisX; visible: false; min: 0; max: Math.max(1, chart.last) }
        ValuesAxis { id: axisY; visible: false; min: 0; max: 1 }
        AreaSeries {
            axisX: axisX
            axisY: axisY
            color: Qt.alpha(Theme.colors.series[0], Theme.colors.areaOpacity)
            borderColor: "transparent"
            borderWidth: 0
            upperSeries: LineSeries { id: area }
        }
        LineSeries { id: before; axisX: axisX; axisY: axisY; color: Theme.colors.previous; width: 1.5; style: Qt.DashLine }
        LineSeries { id: current; axisX: axisX; axisY: axisY; color: Theme.colors.series[0]; width: 2 }
        LineSeries { id: open; axisX: axisX; axisY: axisY; color: Theme.colors.series[0]; width: 2; style: Qt.DotLine }
    }
    QtObject {
        id: series
        function fill() {
            for (const line of [area, before, current, open]) line.clear();
            const closed = chart.unfinished ? chart.last - 1 : chart.last;
            for (let i = 0; i <= chart.last; ++i) {
                const point = chart.points[i];
                if (i <= closed) { area.append(i, point.height); current.append(i, point.height); }
                if (i >= closed && chart.unfinished) open.append(i, point.height);
                if (point.previousHeight >= 0) before.append(i, point.previousHeight);
            }
        }
    }
    Component.onCompleted: series.fill()

    Rectangle {
        visible: chart.unfinished
        x: Math.round(chart.xOf(chart.last) - width / 2)
        y: chart.unfinished ? Math.round(chart.yOf(chart.points[chart.last].height) - height / 2) : 0
        width: 9
        height: 9
        radius: height / 2
        color: Theme.colors.surface
        border.width: 2
        border.color: Theme.colors.series[0]
    }
    ChartCrosshair {
        anchors.fill: parent
        shown: chart.shownIndex >= 0 && chart.shownIndex <= chart.last
        plot: chart.plot
        at: shown ? chart.xOf(chart.shownIndex) : 0
        value: shown ? chart.yOf(chart.points[chart.shownIndex].height) : 0
        previous: shown && chart.points[chart.shownIndex].previousHeight >= 0 ? chart.yOf(chart.points[chart.shownIndex].previousHeight) : -1
    }
    ChartAxisLabels {
        x: chart.plot.x
        y: chart.plot.y + chart.plot.height + Theme.space6
        width: chart.plot.width
        points: chart.points
    }
    FocusRing { shown: chart.activeFocus; surfaceRadius: Theme.radiusControl }
    HoverHandler {
        id: hover
        onPointChanged: chart.hoveredIndex = Math.max(0, Math.min(chart.last,
            Math.round((point.position.x - chart.plot.x) / Math.max(1, chart.plot.width) * chart.last)))
    }
    TapHandler {
        onTapped: { chart.currentIndex = chart.hoveredIndex; chart.forceActiveFocus(); }
=======
import QtQuick.Layouts
import Paydeck.Controls
import Paydeck.Theme

/// Values over time beside the period before: readout row, plot, and the same as a table. Left, Right, Home and End move
/// along it; T shows the table, Ctrl+C asks for the copy.
FocusScope {
    id: chart

    /// ChartPoint values, oldest first.
    required property var points
    /// [{share, text}] from the bottom (share 0) to the top.
    required property var axisLabels
    property string thisPeriod: qsTr("This period")
    property string previousPeriod: qsTr("Previous")
    property bool showTable: false
    property int current: points.length - 1
    signal copyRequested

    readonly property int shown: Math.max(0, Math.min(current, points.length - 1))
    readonly property var point: points.length > 0 ? points[shown] : emptyPoint
    readonly property var emptyPoint: ({ label: "", valueText: "", previousLabel: "", previousText: "", changeText: "", changeIcon: "", changeTone: "neutral" })

    function move(to: int) { current = Math.max(0, Math.min(points.length - 1, to)); }

    implicitHeight: 280
    activeFocusOnTab: true
    onPointsChanged: current = points.length - 1
    Accessible.role: Accessible.Chart
    Accessible.name: point.label + ", " + point.valueText + (point.previousText === "" ? "" : ", " + previousPeriod + " " + point.previousText)
    Accessible.focusable: true

    Keys.onLeftPressed: move(shown - 1)
    Keys.onRightPressed: move(shown + 1)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Home) move(0);
        else if (event.key === Qt.Key_End) move(points.length - 1);
        else if (event.key === Qt.Key_T && event.modifiers === Qt.NoModifier) showTable = !showTable;
        else if (event.matches(StandardKey.Copy)) copyRequested();
        else event.accepted = false;
    }

    FocusRing { shown: chart.activeFocus && chart.focusReason !== Qt.MouseFocusReason; surfaceRadius: Theme.radiusControl }
    property int focusReason: Qt.MouseFocusReason
    onActiveFocusChanged: if (!activeFocus) focusReason = Qt.TabFocusReason

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space8
        ChartReadout {
            Layout.fillWidth: true
            point: chart.point
            thisPeriod: chart.thisPeriod
            previousPeriod: chart.previousPeriod
            unfinishedShown: chart.points.length > 0 && chart.points[chart.points.length - 1].unfinished
        }
        ChartPlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !chart.showTable
            points: chart.points
            axisLabels: chart.axisLabels
            current: chart.shown
            onPointed: index => chart.current = index
            onPressed: {
                chart.focusReason = Qt.MouseFocusReason;
                chart.forceActiveFocus(Qt.MouseFocusReason);
            }
        }
        ChartTable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: chart.showTable
            points: chart.points
            current: chart.shown
            thisPeriod: chart.thisPeriod
            previousPeriod: chart.previousPeriod
        }
>>>>>>> wt-ui
    }
}
