pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The palette's keys, and how long the search took.
Item {
    id: footer

    required property string took

    implicitHeight: Theme.grow(38)
    Divider {
        width: parent.width
        strong: true
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        height: parent.height
        spacing: Theme.space16
        component Hint: KeyHint { anchors.verticalCenter: parent?.verticalCenter }
        Hint { keys: ["↑", "↓"]; text: qsTr("Move") }
        Hint { keys: ["↵"]; text: qsTr("Open") }
        Hint { keys: ["Ctrl", "C"]; text: qsTr("Copy ID") }
        Hint { keys: ["Esc"]; text: qsTr("Close") }
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        text: footer.took
        kind: Theme.small
        color: Theme.colors.text3
    }
}
