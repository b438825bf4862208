pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A point on a line.
Rectangle {
    required property point centre
    property bool hollow: false
    property color line: Theme.colors.series[0]

    x: Math.round(centre.x - width / 2) + 0.5
    y: Math.round(centre.y - height / 2) + 0.5
    width: Theme.space8 + 1
    height: width
    radius: width / 2
    color: hollow ? Theme.colors.surface : line
    border.width: Theme.space2
    border.color: hollow ? line : Theme.colors.surface
}
