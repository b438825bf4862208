pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A card with a heading and rows below it.
FocusScope {
    id: card

    required property string title
    property alias aside: asideSlot.data
    default property alias rows: column.data

    implicitHeight: header.height + column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Card { anchors.fill: parent }
    Item {
        id: header
        width: parent.width
        height: Theme.grow(44)
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: card.title
            kind: Theme.strong
        }
        Row {
            id: asideSlot
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Column {
        id: column
        anchors.top: header.bottom
        width: parent.width
    }
}
