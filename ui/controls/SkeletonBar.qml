pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Where a text or a pill will be.
Rectangle {
    implicitHeight: Theme.space10
    implicitWidth: 80
    radius: height > Theme.space12 ? height / 2 : Theme.radiusKeycap - 1
    color: Theme.colors.pressed
    Accessible.ignored: true
}
