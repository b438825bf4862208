pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Text in one of the type styles. Plain text, one line, elided at the end unless told otherwise.
Text {
    id: label

    property TextStyle kind: Theme.body

    color: Theme.colors.text
    font.family: kind.family
    font.pixelSize: Math.round(kind.size)
    font.weight: kind.weight
    font.letterSpacing: kind.spacing
    lineHeight: Math.round(kind.line)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft  // of the layout, not of the script of the text
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
