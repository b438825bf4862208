pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Whose key it is, where a backend says so.
Item {
    id: person

    required property bool rail
    required property string name
    required property string role
    required property string initials

    implicitHeight: name === "" ? 0 : Theme.grow(52)
    visible: name !== ""

    Divider {
        width: parent.width
        strong: true
    }
    Avatar {
        id: avatar
        anchors.left: parent.left
        anchors.leftMargin: person.rail ? Math.round((person.width - width) / 2) : Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        name: person.initials
        tone: "warning"
    }
    Column {
        anchors.left: avatar.right
        anchors.leftMargin: Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        visible: !person.rail
        Label {
            width: parent.width
            text: person.name
            kind: Theme.strong
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: person.role
            kind: Theme.caption
            font.weight: Font.Normal
            color: Theme.colors.text2
        }
    }
}
