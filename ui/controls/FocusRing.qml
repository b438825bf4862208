pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// The keyboard focus ring: 2 px, 2 px outside its parent (or inside, in table rows).
Rectangle {
    property bool shown: false
    property real surfaceRadius: Theme.radiusControl
    property bool inset: false

    anchors.fill: parent
    anchors.margins: inset ? 0 : -2 * Theme.space2
    radius: inset ? 0 : surfaceRadius + 2 * Theme.space2
    color: "transparent"
    border.width: Theme.space2
    border.color: Theme.colors.focus
    visible: shown
}
