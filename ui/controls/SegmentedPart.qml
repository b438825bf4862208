pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

T.AbstractButton {
    id: part

    implicitWidth: Math.ceil(metrics.width) + 2 * Theme.space12
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: checked

    // The chosen part is bold; its width must not depend on that.
    TextMetrics {
        id: metrics
        text: part.text
        font.family: Theme.smallStrong.family
        font.pixelSize: Math.round(Theme.smallStrong.size)
        font.weight: Theme.smallStrong.weight
    }
    background: Rectangle {
        radius: Theme.radiusControl - 1
        color: part.checked ? Theme.colors.surfaceRaised : part.hovered ? Theme.colors.hover : "transparent"
        border.width: part.checked ? 1 : 0
        border.color: Theme.colors.line
        FocusRing { shown: part.visualFocus; surfaceRadius: parent.radius }
    }
    contentItem: Label {
        text: part.text
        horizontalAlignment: Text.AlignHCenter
        kind: part.checked ? Theme.smallStrong : Theme.smallMedium
        color: part.checked ? Theme.colors.text : Theme.colors.text2
        Accessible.ignored: true
    }
}
