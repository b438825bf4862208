pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A table row that is still loading, at its final height. `columns`: [{x, width, pill}] as fractions of the width.
Item {
    id: row

    required property int index
    property var columns: [{ x: 0, width: 0.12 }, { x: 0.16, width: 0.28 }, { x: 0.55, width: 0.22, pill: true }, { x: 0.87, width: 0.13 }]

    implicitHeight: Theme.rowHeight
    opacity: Math.max(0.35, 1 - index * 0.11)
    Accessible.ignored: true
    Repeater {
        model: row.columns
        SkeletonBar {
            required property var modelData
            // Varies by row so that it looks like text, without moving.
            readonly property real share: modelData.pill ? 0.85 + (row.index * 7 % 4) * 0.05 : 0.7 + (row.index * 5 % 4) * 0.1
            x: Theme.pagePadding + modelData.x * (row.width - 2 * Theme.pagePadding)
            y: Math.round((row.height - height) / 2)
            width: modelData.width * share * (row.width - 2 * Theme.pagePadding)
            height: modelData.pill ? Theme.grow(18) : Theme.space10
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
