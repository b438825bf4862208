pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

<<<<<<< HEAD
/// Shares of a whole as one stacked bar with 2 px gaps. `rows` have `share` (0 to 1) and `tone`; a share too small to see
/// still gets 2 px, so that it is not hidden.
Item {
    id: bar

    required property var rows
=======
/// A whole and its parts: one bar with 2 px gaps. `parts`: [{share (per mille), color}]; a part that is there is never
/// thinner than 2 px. The list below it carries the names.
Item {
    id: bar

    required property var parts

    readonly property var shown: parts.filter(part => part.share > 0)
    readonly property real room: width - Theme.space2 * Math.max(0, shown.length - 1)
>>>>>>> wt-ui

    implicitHeight: Theme.space10
    Accessible.ignored: true
    Row {
<<<<<<< HEAD
        anchors.fill: parent
        spacing: Theme.space2
        Repeater {
            model: bar.rows
            Rectangle {
                required property var row
                visible: row.share > 0
                width: Math.max(Theme.space2, Math.floor(row.share * (bar.width - 4 * Theme.space2)))
                height: bar.height
                radius: Theme.space2
                color: row.tone === "success" ? Theme.colors.successFill : row.tone === "danger" ? Theme.colors.dangerFill
                    : row.tone === "neutral" ? Theme.colors.previous : Theme.tone(row.tone).text
=======
        spacing: Theme.space2
        Repeater {
            model: bar.shown
            Rectangle {
                required property var modelData
                width: Math.max(Theme.space2, Math.floor(bar.room * modelData.share / 1000))
                height: bar.height
                radius: Theme.space2
                color: modelData.color
>>>>>>> wt-ui
            }
        }
    }
}
