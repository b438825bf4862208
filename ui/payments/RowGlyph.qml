pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// The coin or card of a row; letters when there is no drawing.
Item {
    id: glyph

    required property RowSlot slot
    readonly property string file: AssetGlyphs.file(slot.symbol, slot.network, slot.cardBrand, Theme.dark)

    width: Theme.glyphSize
    height: Theme.glyphSize
    Image {
        anchors.centerIn: parent
        source: glyph.file === "" ? "" : Theme.icons + "assets/" + glyph.file + ".svg"
        fillMode: Image.PreserveAspectFit
        width: glyph.width
        height: glyph.height
        sourceSize.width: glyph.width
        sourceSize.height: glyph.slot.network === "card" ? 0 : glyph.height
    }
    Rectangle {
        anchors.centerIn: parent
        visible: glyph.file === "" && glyph.slot.symbol !== ""
        width: Theme.space20
        height: width
        radius: width / 2
        color: Theme.colors.neutral.fill
        border.color: Theme.colors.neutral.border
        Text {
            anchors.centerIn: parent
            textFormat: Text.PlainText
            text: glyph.slot.symbol.slice(0, 2).toUpperCase()
            color: Theme.colors.neutral.text
            font.family: Theme.caption.family
            font.pixelSize: Theme.space8
        }
    }
}
