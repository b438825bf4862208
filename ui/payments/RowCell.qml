pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// One text of a row. A bare Text: rows are rewritten while they scroll.
Text {
    height: parent?.height ?? 0
    verticalAlignment: Text.AlignVCenter
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    color: Theme.colors.text
    font.family: Theme.body.family
    font.pixelSize: Math.round(Theme.body.size)
    Accessible.ignored: true
}
