pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A vertical line with a dot on each series.
Item {
    id: crosshair

    required property bool shown
    required property rect plot
    required property real at
    required property real value
    required property real previous

    visible: shown
    Rectangle {
        x: Math.round(crosshair.at)
        y: crosshair.plot.y - Theme.space6
        width: 1
        height: crosshair.plot.height + Theme.space6
        color: Theme.colors.lineControl
    }
    Rectangle {
        visible: crosshair.previous >= 0
        x: Math.round(crosshair.at - width / 2)
        y: Math.round(crosshair.previous - height / 2)
        width: 9
        height: 9
        radius: height / 2
        color: Theme.colors.surface
        border.width: 2
        border.color: Theme.colors.previous
    }
    Rectangle {
        x: Math.round(crosshair.at - width / 2)
        y: Math.round(crosshair.value - height / 2)
        width: 9
        height: 9
        radius: height / 2
        color: Theme.colors.series[0]
        border.width: 1
        border.color: Theme.colors.surface
    }
}
