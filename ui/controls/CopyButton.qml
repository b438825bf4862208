pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Copies through whoever handles `copy`, then shows a check for a moment.
IconButton {
    id: button

    signal copy
    property bool done: false

    implicitWidth: Theme.space24
    implicitHeight: Theme.space24
    iconName: done ? "check" : "copy"
    iconSize: Theme.iconSize - 2
    ink: done ? Theme.colors.success.text : Theme.colors.text2
    text: done ? qsTr("Copied") : qsTr("Copy")
    onClicked: {
        copy();
        done = true;
    }
    Timer {
        running: button.done
        interval: 1500
        onTriggered: button.done = false
    }
}
