pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// The shadow of a raised surface, drawn as stacked rectangles under it. Put it first inside the surface's parent item.
Item {
    id: elevation

    property var layers: Theme.colors.popoverLayers
    property real surfaceRadius: Theme.radiusCard

    anchors.fill: parent
    z: -1
    Repeater {
        model: elevation.layers
        Rectangle {
            required property var modelData
            readonly property real spread: modelData[0]

            x: -spread
            y: modelData[1] - spread
            width: elevation.width + 2 * spread
            height: elevation.height + 2 * spread
            radius: elevation.surfaceRadius + spread
            color: Theme.colors.shadow
            opacity: modelData[2]
        }
    }
}
