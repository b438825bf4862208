pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The logo and whose money this is.
Item {
    id: header

    required property bool rail
    required property string title
    required property string subtitle

    Image {
        anchors.left: parent.left
        anchors.leftMargin: header.rail ? Math.round((header.width - width) / 2) : Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        source: Theme.icons + "assets/" + (Theme.dark ? "logo-dark" : "logo") + ".svg"
        sourceSize.width: Theme.space24
        sourceSize.height: Theme.space24
        Accessible.ignored: true
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16 + Theme.space24 + Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        visible: !header.rail
        Label {
            width: parent.width
            text: header.title
            kind: Theme.strong
        }
        Label {
            width: parent.width
            text: header.subtitle
            kind: Theme.caption
            font.weight: Font.Normal
            color: Theme.colors.text2
        }
    }
}
