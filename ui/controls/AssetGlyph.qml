pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// The coin with its network's badge, or the card's brand. Never tinted. What has no drawing gets its letters.
Item {
    id: glyph

    property string symbol: ""
    property string network: ""
    property string cardBrand: ""
    property real size: Theme.glyphSize

    readonly property string file: AssetGlyphs.file(symbol, network, cardBrand, Theme.dark)

    implicitWidth: cardBrand !== "" || network === "card" ? Math.round(size * 26 / 22) : size
    implicitHeight: size
    Accessible.ignored: true

    Image {
        anchors.centerIn: parent
        visible: glyph.file !== ""
        source: glyph.file === "" ? "" : Theme.icons + "assets/" + glyph.file + ".svg"
        fillMode: Image.PreserveAspectFit
        width: glyph.width
        height: glyph.height
        sourceSize.width: Math.round(glyph.width)
        sourceSize.height: glyph.network === "card" ? 0 : Math.round(glyph.height)
    }
    Rectangle {
        anchors.centerIn: parent
        visible: glyph.file === ""
        width: Math.round(glyph.size * 20 / 22)
        height: width
        radius: height / 2
        color: Theme.colors.neutral.fill
        border.color: Theme.colors.neutral.border
        Label {
            anchors.centerIn: parent
            text: glyph.symbol === "" ? "?" : glyph.symbol.slice(0, 3).toUpperCase()
            kind: Theme.caption
            font.pixelSize: Math.round(glyph.size * 0.34)
            color: Theme.colors.neutral.text
            Accessible.ignored: true
        }
    }
}
