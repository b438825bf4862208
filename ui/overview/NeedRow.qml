pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One thing that waits for a person, with the button that leads to it.
Item {
    id: need

    required property var row
    signal triggered

    implicitHeight: Theme.grow(51)
    Rectangle {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(28)
        height: width
        radius: Theme.radiusControl
        color: Theme.tone(need.row.tone).fill
        Icon {
            anchors.centerIn: parent
            icon: need.row.icon
            color: Theme.tone(need.row.tone).text
        }
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space10
        anchors.right: button.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            text: need.row.title
            kind: Theme.label
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: need.row.detail
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
    Button {
        id: button
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        size: Button.Small
        text: need.row.action
        Accessible.description: need.row.title
        onClicked: need.triggered()
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
