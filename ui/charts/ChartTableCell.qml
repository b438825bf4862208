pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls

/// One figure of the chart's table.
Label {
    required property real tableWidth

    width: tableWidth / 4
    height: parent?.height ?? 0
    horizontalAlignment: Text.AlignRight
}
