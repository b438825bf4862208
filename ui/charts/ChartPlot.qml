pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Grid, labels, lines and the crosshair. The lines are Qt Charts; labels and grid are ours, because an axis of Qt Charts
/// can only count in doubles and would format the amounts itself.
Item {
    id: plot

    required property var points
    required property var axisLabels
    required property int current
    signal pointed(int index)
    signal pressed

    readonly property real insetLeft: Theme.grow(40)
    readonly property real insetBottom: Theme.grow(24)
    readonly property real insetTop: Theme.space8
    readonly property real insetRight: Theme.space6
    readonly property real plotWidth: Math.max(1, width - insetLeft - insetRight)
    readonly property real plotHeight: Math.max(1, height - insetTop - insetBottom)
    readonly property int lastIndex: Math.max(1, points.length - 1)
    readonly property real currentX: insetLeft + plotWidth * current / lastIndex

    function yOf(share: real): real { return insetTop + plotHeight * (1 - share); }
    function indexAt(x: real): int { return Math.max(0, Math.min(points.length - 1, Math.round((x - insetLeft) / plotWidth * lastIndex))); }

    Repeater {
        model: plot.axisLabels
        Item {
            id: gridLine
            required property var modelData
            y: Math.round(plot.yOf(modelData.share))
            width: plot.width
            Rectangle {
                x: plot.insetLeft
                width: plot.plotWidth
                height: 1
                color: gridLine.modelData.share === 0 ? Theme.colors.line : Theme.colors.grid
            }
            Label {
                width: plot.insetLeft - Theme.space10
                y: -height / 2
                horizontalAlignment: Text.AlignRight
                text: gridLine.modelData.text
                kind: Theme.caption
                color: Theme.colors.text3
            }
        }
    }
    Repeater {
        model: plot.points
        Label {
            required property int index
            required property var modelData
            visible: text !== ""
            text: modelData.axisLabel
            kind: Theme.caption
            color: Theme.colors.text3
            y: plot.height - plot.insetBottom + Theme.space6
            x: Math.max(plot.insetLeft, Math.min(plot.width - plot.insetRight - implicitWidth, plot.insetLeft + plot.plotWidth * index / plot.lastIndex - implicitWidth / 2))
        }
    }
    ChartLines {
        x: plot.insetLeft
        y: plot.insetTop
        width: plot.plotWidth
        height: plot.plotHeight
        points: plot.points
    }
    Rectangle {
        visible: plot.points.length > 0
        x: Math.round(plot.currentX)
        y: plot.insetTop
        width: 1
        height: plot.plotHeight
        color: Theme.colors.lineControl
    }
    ChartDot {
        visible: plot.points.length > 0 && plot.points[plot.current].previousHeight >= 0
        centre: Qt.point(plot.currentX, visible ? plot.yOf(plot.points[plot.current].previousHeight) : 0)
        hollow: true
        line: Theme.colors.previous
    }
    ChartDot {
        visible: plot.points.length > 0 && plot.points[plot.lastIndex]?.unfinished === true
        centre: Qt.point(plot.insetLeft + plot.plotWidth, visible ? plot.yOf(plot.points[plot.lastIndex].height) : 0)
        hollow: true
    }
    ChartDot {
        visible: plot.points.length > 0
        centre: Qt.point(plot.currentX, visible ? plot.yOf(plot.points[plot.current].height) : 0)
        hollow: visible && plot.points[plot.current].unfinished
    }
    HoverHandler {
        onPointChanged: if (hovered) plot.pointed(plot.indexAt(point.position.x))
    }
    TapHandler {
        onTapped: eventPoint => {
            plot.pressed();
            plot.pointed(plot.indexAt(eventPoint.position.x));
        }
    }
}
