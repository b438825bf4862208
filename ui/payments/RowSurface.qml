pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// What lies behind a row: hover, current, chosen, new, focus and the line below it.
Item {
    id: surface

    required property RowSlot slot
    required property bool hovered
    required property bool focused

    Rectangle {
        // Always opaque: the software renderer then neither draws what is below nor leaves lines of the last frame.
        anchors.fill: parent
        color: surface.slot.current || surface.slot.selected ? Theme.colors.selected
            : surface.hovered ? Theme.colors.hover : Theme.colors.surface
    }
    Rectangle {
        id: tint
        anchors.fill: parent
        color: Theme.colors.success.fill
        opacity: 0
        visible: opacity > 0
        NumberAnimation {
            id: fade
            target: tint
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.newRow
            easing.type: Theme.reducedMotion ? Easing.InQuint : Easing.OutCubic
        }
        Connections {
            target: surface.slot
            function onMarkChanged() {
                if (surface.slot.fresh && !fade.running) fade.restart();
                if (!surface.slot.fresh) tint.opacity = 0;
            }
        }
    }
    Rectangle {
        y: surface.height - 1
        width: surface.width
        height: 1
        color: Theme.colors.lineSubtle
    }
    Rectangle {
        visible: surface.slot.current
        anchors.left: parent.left
        width: Theme.space2 + 1
        height: surface.height
        color: Theme.colors.accent
    }
    Rectangle {
        anchors.fill: parent
        visible: Theme.highContrast && (surface.slot.current || surface.slot.selected)
        color: "transparent"
        border.color: Theme.colors.accent
    }
    Rectangle {
        anchors.fill: parent
        visible: surface.focused && surface.slot.current
        color: "transparent"
        border.width: Theme.space2
        border.color: Theme.colors.focus
    }
    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space6
        y: Math.round((surface.height - height) / 2)
        visible: surface.slot.selected
        width: Theme.space8
        height: Theme.space8
        radius: Theme.space2
        color: Theme.colors.accent
    }
}
