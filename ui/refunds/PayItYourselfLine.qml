pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A part of the request, whole, with a button that copies it.
Item {
    id: line

    required property string label
    required property string text
    property bool mono: false
    signal copy

    implicitHeight: column.height
    Column {
        id: column
        anchors.left: parent.left
        width: parent.width - button.width - Theme.space8
        Label {
            width: parent.width
            text: line.label
            kind: Theme.smallMedium
            color: Theme.colors.text2
        }
        Label {
            width: parent.width
            text: line.text
            kind: line.mono ? Theme.mono : Theme.label
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 8
        }
    }
    CopyButton {
        id: button
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        onCopy: line.copy()
        Accessible.name: qsTr("Copy %1").arg(line.label)
    }
}
