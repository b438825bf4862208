pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One line of the file: what it says and what Paydeck thinks of it.
Item {
    id: line

    required property var row
    readonly property real share: (width - 2 * Theme.pagePadding) / 10

    implicitHeight: Theme.rowTwoLine
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken
    Divider { anchors.bottom: parent.bottom; width: parent.width }
    Label { x: Theme.pagePadding; height: parent.height; width: Theme.grow(52); text: line.row.line; color: Theme.colors.text3; Accessible.ignored: true }
    QueueTwoLines {
        x: Theme.pagePadding + Theme.grow(52)
        width: line.share * 2.6
        anchors.verticalCenter: parent.verticalCenter
        first: line.row.payment
        second: line.row.customer
    }
    Column {
        LayoutMirroring.enabled: false
        x: Theme.pagePadding + line.share * 3.2
        width: line.share * 2
        anchors.verticalCenter: parent.verticalCenter
        Label { width: parent.width; horizontalAlignment: Text.AlignRight; text: line.row.amount; kind: Theme.label; Accessible.ignored: true }
        Label { width: parent.width; horizontalAlignment: Text.AlignRight; text: line.row.address; kind: Theme.monoTable; color: Theme.colors.text2; Accessible.ignored: true }
    }
    Column {
        x: Theme.pagePadding + line.share * 5.5
        width: line.width - x - Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        Row {
            spacing: Theme.space6
            Icon { anchors.verticalCenter: parent.verticalCenter; icon: line.row.icon; size: Theme.iconSize - 2; color: Theme.tone(line.row.tone).text }
            Label { text: line.row.state; kind: Theme.smallMedium; color: Theme.tone(line.row.tone).text; Accessible.ignored: true }
        }
        Label {
            visible: text !== ""
            width: parent.width
            text: line.row.words
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
            HoverHandler { id: hover }
            Tooltip { text: line.row.words; shown: hover.hovered && line.row.words.length > 60 }
        }
    }
}
