pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// One drawn payment on two lines: glyph, name over time and order, pill, value over coins.
Item {
    id: row

    required property RowSlot modelData
    required property TableColumns columns
    required property int hoveredRow
    required property bool focused

    readonly property RowSlot slot: modelData
    readonly property real edge: Theme.space16
    readonly property real nameX: edge + Theme.glyphSize + Theme.space12
    readonly property real pillX: Math.round(width * 0.483)
    readonly property real valueRoom: (width - pillX) * 0.5 - edge
    readonly property real valueEdge: columns.rightEdge(width - edge, valueRoom)
    readonly property real line: Theme.grow(16)
    readonly property real upper: Math.round((height - 2 * line) / 2)

    y: slot.y
    width: columns.width
    height: Theme.rowNarrow
    visible: slot.shown
    Accessible.role: Accessible.ListItem
    Accessible.name: slot.spoken
    Accessible.selected: slot.selected || slot.current

    RowSurface {
        anchors.fill: parent
        slot: row.slot
        hovered: row.hoveredRow === row.slot.row
        focused: row.focused
    }
    Item {
        anchors.fill: parent
        visible: row.slot.loaded
        RowGlyph {
            x: row.columns.place(row.edge, width)
            y: Math.round((row.height - height) / 2)
            slot: row.slot
        }
        RowCell {
            x: row.columns.place(row.nameX, width)
            y: row.upper
            width: row.pillX - row.nameX - Theme.space8
            height: row.line
            elide: Text.ElideRight
            text: row.slot.customer
            font.weight: Theme.label.weight
            color: row.slot.anonymous ? Theme.colors.text3 : Theme.colors.text
        }
        RowCell {
            x: row.columns.place(row.nameX, width)
            y: row.upper + row.line
            width: row.pillX - row.nameX - Theme.space8
            height: row.line
            clip: implicitWidth > width
            text: row.slot.timeAndOrder
            color: Theme.colors.text2
            font.pixelSize: Math.round(Theme.small.size)
        }
        RowPill {
            x: row.columns.place(row.pillX, width)
            maximumWidth: row.width - row.pillX - row.edge - row.valueRoom - Theme.space8
            y: Math.round((row.height - height) / 2)
            slot: row.slot
        }
        RowCell {
            x: row.valueEdge - width
            width: Math.min(Math.ceil(implicitWidth), row.valueRoom)
            elide: Text.ElideRight
            y: row.upper
            height: row.line
            text: row.slot.valueWithUnit
            font.weight: Theme.label.weight
        }
        RowCell {
            x: row.valueEdge - width
            width: Math.min(Math.ceil(implicitWidth), row.valueRoom)
            elide: Text.ElideRight
            y: row.upper + row.line
            height: row.line
            text: row.slot.paidWithUnit
            color: Theme.colors.text2
            font.pixelSize: Math.round(Theme.small.size)
        }
    }
}
