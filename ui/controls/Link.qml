pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A quiet action written as text.
T.AbstractButton {
    id: link

    implicitHeight: Math.max(Theme.space24, implicitContentHeight)
    implicitWidth: Math.ceil(implicitContentWidth)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Link
    Accessible.name: text
    contentItem: Label {
        text: link.text
        kind: Theme.smallMedium
        color: Theme.colors.accentText
        font.underline: link.hovered
        Accessible.ignored: true
    }
    background: Item {
        FocusRing { shown: link.visualFocus; surfaceRadius: Theme.radiusKeycap }
    }
}
