pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One line of the command palette: a heading or something to choose.
Item {
    id: row

    required property int index
    required property string kind
    required property string before
    required property string match
    required property string after
    required property string detail
    required property string trailing
    required property string icon
    required property string initials
    required property string symbol
    required property string network
    required property string cardBrand
    required property var status
    required property var keys
    required property bool chosen
    signal pressed
    signal pointed

    readonly property bool heading: kind === "heading"

    implicitHeight: heading ? Theme.grow(28) : Theme.grow(40)
    Accessible.role: heading ? Accessible.StaticText : Accessible.ListItem
    Accessible.name: before + match + after + (detail === "" ? "" : ", " + detail) + (kind === "payment" ? ", " + status.text : "") + (trailing === "" ? "" : ", " + trailing)
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space8
        anchors.rightMargin: Theme.space8
        visible: !row.heading
        radius: Theme.radiusControl
        color: row.chosen ? Theme.colors.selected : "transparent"
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        visible: row.heading
        text: row.before
        kind: Theme.caption
        color: Theme.colors.text3
    }
    Item {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        width: Theme.glyphSize + Theme.space4
        height: parent.height
        visible: !row.heading
        AssetGlyph {
            anchors.centerIn: parent
            visible: row.kind === "payment"
            symbol: row.symbol
            network: row.network
            cardBrand: row.cardBrand
        }
        Avatar {
            anchors.centerIn: parent
            visible: row.kind === "customer"
            size: Theme.space24
            name: row.initials
        }
        Icon {
            anchors.centerIn: parent
            visible: row.kind === "action"
            icon: row.icon
        }
    }
    PaletteTitle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20 + Theme.glyphSize + Theme.space16
        anchors.right: end.left
        anchors.rightMargin: Theme.space12
        height: parent.height
        visible: !row.heading
        before: row.before
        match: row.match
        after: row.after
        detail: row.detail
    }
    Row {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: Theme.space20
        height: parent.height
        spacing: Theme.space12
        StatusPill {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.kind === "payment"
            text: row.status?.text ?? ""
            tone: row.status?.tone ?? "neutral"
            icon: row.status?.icon ?? ""
            hollow: row.status?.hollow ?? false
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: row.kind === "payment" ? Math.max(Theme.grow(80), implicitWidth) : implicitWidth
            horizontalAlignment: Text.AlignRight
            text: row.trailing
            kind: row.kind === "payment" ? Theme.strong : Theme.small
            color: row.kind === "payment" ? Theme.colors.text : Theme.colors.text2
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.kind === "action" && row.keys.length > 0
            spacing: Theme.space4
            Repeater {
                model: row.keys
                Keycap {
                    required property string modelData
                    text: modelData
                }
            }
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: row.chosen && row.kind === "payment"
            icon: "enter"
            size: Theme.iconSize - 2
            color: Theme.colors.text3
        }
    }
    TapHandler { enabled: !row.heading; onTapped: row.pressed() }
    HoverHandler { enabled: !row.heading; onHoveredChanged: if (hovered) row.pointed() }
}
