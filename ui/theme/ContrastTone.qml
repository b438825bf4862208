pragma ComponentBehavior: Bound
import QtQuick

/// A tone without its tint: the text's colour draws the border on the plain surface.
Tone {
    required property Tone of
    required property color surface

    text: of.text
    fill: surface
    border: of.text
}
