pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Shares of a whole as one stacked bar with 2 px gaps. `rows` have `share` (0 to 1) and `tone`; a share too small to see
/// still gets 2 px, so that it is not hidden.
Item {
    id: bar

    required property var rows

    implicitHeight: Theme.space10
    Accessible.ignored: true
    Row {
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
            }
        }
    }
}
