pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A whole and its parts: one bar with 2 px gaps. `parts`: [{share (per mille), color}]; a part that is there is never
/// thinner than 2 px. The list below it carries the names.
Item {
    id: bar

    required property var parts

    readonly property var shown: parts.filter(part => part.share > 0)
    readonly property real room: width - Theme.space2 * Math.max(0, shown.length - 1)

    implicitHeight: Theme.space10
    Accessible.ignored: true
    Row {
        spacing: Theme.space2
        Repeater {
            model: bar.shown
            Rectangle {
                required property var modelData
                width: Math.max(Theme.space2, Math.floor(bar.room * modelData.share / 1000))
                height: bar.height
                radius: Theme.space2
                color: modelData.color
            }
        }
    }
}
