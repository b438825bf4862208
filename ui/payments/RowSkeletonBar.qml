pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// One bar of a row that is not read yet, `start` after the leading edge.
Rectangle {
    required property TableColumns columns
    required property real start

    x: columns.place(start, width)
    y: Math.round(((parent?.height ?? 0) - height) / 2)
    height: Theme.space8
    radius: Theme.radiusKeycap
    color: Theme.colors.pressed
}
