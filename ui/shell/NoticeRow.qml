pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

Item {
    id: row

    required property string title
    required property string text
    required property string tone
    required property string icon

    implicitHeight: Math.max(Theme.rowTwoLine, texts.implicitHeight + 2 * Theme.space8)
    Accessible.role: Accessible.ListItem
    Accessible.name: title + " " + text
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        y: Theme.space12
        icon: row.icon
        color: Theme.tone(row.tone).text
    }
    Column {
        id: texts
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16 + Theme.iconSize + Theme.space12
        y: Theme.space8
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        Label {
            width: parent.width
            text: row.title
            kind: Theme.label
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.text
            kind: Theme.small
            color: Theme.colors.text2
            wrapMode: Text.Wrap
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
