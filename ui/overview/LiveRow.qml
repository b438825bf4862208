pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A payment of the live card.
T.AbstractButton {
    id: line

    required property var row
    property bool current: false

    implicitHeight: Theme.grow(36)
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2, %3").arg(row.name).arg(row.value).arg(row.status.text)
    background: Rectangle {
        color: line.current ? Theme.colors.selected : line.hovered ? Theme.colors.hover : "transparent"
        Divider {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            width: parent.width - 2 * Theme.cardPadding
        }
    }
    AssetGlyph {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        symbol: line.row.symbol
        network: line.row.network
        cardBrand: line.row.cardBrand
        size: Theme.glyphSize - 2
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding + Theme.glyphSize + Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: pill.left
        anchors.rightMargin: Theme.space8
        text: line.row.name
        Accessible.ignored: true
    }
    StatusPill {
        id: pill
        anchors.right: value.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        text: line.row.status.text
        tone: line.row.status.tone
        icon: line.row.status.icon
        hollow: line.row.status.hollow
    }
    Label {
        id: value
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(implicitWidth, Theme.grow(66))
        horizontalAlignment: Text.AlignRight
        text: line.row.value
        kind: Theme.label
        Accessible.ignored: true
    }
}
