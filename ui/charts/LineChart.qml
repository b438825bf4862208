pragma ComponentBehavior: Bound
import QtQuick
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
    }
}
