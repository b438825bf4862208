pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A setting: its name, what it means, and its control at the end.
Item {
    id: row

    required property string text
    property string detail: ""
    property bool mono: false
    default property alias control: slot.data

    width: parent?.width ?? 0
    implicitHeight: Math.max(Theme.grow(44), words.implicitHeight + Theme.space16, slot.implicitHeight + Theme.space12)
    Divider { width: parent.width }
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: slot.left
        anchors.rightMargin: Theme.space12
        Label {
            width: parent.width
            text: row.text
            kind: Theme.label
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: row.detail
            kind: row.mono ? Theme.mono : Theme.small
            color: Theme.colors.text2
            wrapMode: row.mono ? Text.WrapAnywhere : Text.Wrap
            maximumLineCount: 3
        }
    }
    Row {
        id: slot
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
    }
}
