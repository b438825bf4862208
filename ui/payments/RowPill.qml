pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// The status of a row: as StatusPill, of bare items.
Rectangle {
    id: pill

    required property RowSlot slot
    property real maximumWidth: 1000
    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property real textStart: Theme.space6 + icon.width + Theme.space4 + 1
    readonly property Tone tone: Theme.tone(slot.statusTone)

    width: Math.min(maximumWidth, Math.ceil(label.implicitWidth) + textStart + 9)
    height: Theme.grow(22)
    radius: height / 2
    color: slot.statusHollow ? "transparent" : tone.fill
    border.color: tone.border
    Image {
        id: icon
        x: pill.mirrored ? pill.width - Theme.space6 - width : Theme.space6
        y: Math.round((pill.height - height) / 2)
        width: Theme.iconSize - 2
        height: width
        sourceSize.width: width
        sourceSize.height: height
        source: TintedIcons.source(pill.slot.statusIcon, pill.tone.text)
    }
    Text {
        id: label
        x: pill.mirrored ? 9 : pill.textStart
        width: pill.width - pill.textStart - 9
        height: pill.height
        elide: implicitWidth > width ? Text.ElideRight : Text.ElideNone
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        text: pill.slot.status
        color: pill.tone.text
        font.family: Theme.smallMedium.family
        font.pixelSize: Math.round(Theme.smallMedium.size)
        font.weight: Theme.smallMedium.weight
        Accessible.ignored: true
    }
}
