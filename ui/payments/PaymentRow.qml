pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// One drawn payment on one line. Kept light: a few texts, one pill, one picture.
Item {
    id: row

    required property RowSlot modelData
    required property TableColumns columns
    required property int hoveredRow
    required property bool focused

    readonly property RowSlot slot: modelData

    y: slot.y
    width: columns.width
    height: Theme.rowHeight
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
        RowCell {
            x: row.columns.place(row.columns.timeX, width)
            width: row.columns.customerX - row.columns.timeX - Theme.space8
            visible: row.columns.showTime
            text: row.slot.time
            color: Theme.colors.text2
        }
        RowCell {
            x: row.columns.place(row.columns.customerX, width)
            width: row.columns.customerWidth
            elide: Text.ElideRight
            text: row.slot.customer
            font.weight: Theme.label.weight
            color: row.slot.anonymous ? Theme.colors.text3 : Theme.colors.text
        }
        RowCell {
            x: row.columns.place(row.columns.emailX, width)
            width: row.columns.emailWidth - Theme.space8
            visible: row.columns.showEmail
            elide: Text.ElideRight
            text: visible ? row.slot.email : ""
            color: Theme.colors.text2
        }
        RowCell {
            x: row.columns.place(row.columns.orderX, width)
            width: row.columns.orderWidth - Theme.space4
            visible: row.columns.showOrder
            clip: implicitWidth > width
            text: visible ? row.slot.order : ""
            color: Theme.colors.text2
        }
        RowPill {
            x: row.columns.place(row.columns.statusX, width)
            y: Math.round((row.height - height) / 2)
            maximumWidth: row.columns.statusWidth - Theme.space8
            slot: row.slot
        }
        RowGlyph {
            id: glyph
            x: row.columns.place(row.columns.methodX, width)
            y: Math.round((row.height - height) / 2)
            visible: row.columns.showMethod
            slot: row.slot
        }
        RowCell {
            id: method
            readonly property real start: row.columns.methodX + Theme.glyphSize + Theme.space8
            x: row.columns.place(start, width)
            width: Math.min(Math.ceil(implicitWidth), row.columns.hashX - start - Theme.space4)
            elide: Text.ElideRight
            visible: row.columns.showMethod
            text: row.slot.method
        }
        RowCell {
            readonly property real start: method.start + method.width + Theme.space4
            x: row.columns.place(start, width)
            width: Math.max(0, row.columns.hashX - start - Theme.space4)
            visible: row.columns.showNetwork
            elide: Text.ElideRight
            text: row.slot.methodDetail
            color: Theme.colors.text2
        }
        RowCell {
            x: row.columns.place(row.columns.hashX, width)
            width: row.columns.hashWidth
            visible: row.columns.showHash
            text: visible ? row.slot.hash : ""
            font.family: Theme.monoTable.family
            font.pixelSize: Theme.monoTable.size
            color: Theme.colors.text2
        }
        RowCell {
            x: row.columns.paidEdge - width
            width: Math.min(Math.ceil(implicitWidth), row.columns.paidWidth)
            elide: Text.ElideRight
            visible: row.columns.showPaid
            text: row.slot.paid
            font.weight: Theme.label.weight
            color: row.slot.paidUnit === "" ? Theme.colors.text3 : Theme.colors.text
        }
        RowCell {
            LayoutMirroring.enabled: false
            x: row.columns.paidEdge + Theme.space4
            width: row.columns.unitWidth - Theme.space4
            clip: implicitWidth > width
            visible: row.columns.showPaid
            text: row.slot.paidUnit
            color: Theme.colors.text3
        }
        RowCell {
            x: row.columns.valueEdge - width
            width: Math.min(Math.ceil(implicitWidth), row.columns.valueWidth - Theme.space8)
            elide: Text.ElideRight
            text: row.slot.valueUnit === "" ? row.slot.value : row.slot.valueWithUnit
            font.weight: Theme.label.weight
        }
    }
    RowSkeleton {
        visible: !row.slot.loaded
        columns: row.columns
        height: row.height
    }
}
