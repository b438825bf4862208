pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// The background of a menu, toast, palette or sheet: raised surface, border and shadow.
Item {
    id: raised

    property real radius: Theme.radiusCard
    property bool sheet: false

    Elevation {
        surfaceRadius: raised.radius
        layers: raised.sheet ? Theme.colors.sheetLayers : Theme.colors.popoverLayers
    }
    Rectangle {
        anchors.fill: parent
        radius: raised.radius
        color: Theme.colors.surfaceRaised
        border.color: Theme.colors.line
    }
}
