pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// What is wrong with the field above.
Item {
    id: error

    required property string text

    visible: text !== ""
    implicitHeight: words.implicitHeight
    Icon {
        id: icon
        anchors.left: parent.left
        y: Theme.space2
        icon: "s-failed"
        size: Theme.iconSize - 2
        color: Theme.colors.danger.text
    }
    Label {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Theme.space6
        anchors.right: parent.right
        text: error.text
        wrapMode: Text.Wrap
        kind: Theme.small
        color: Theme.colors.danger.text
        Accessible.role: Accessible.AlertMessage
    }
}
