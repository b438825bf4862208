pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// 4 high. Indeterminate shows nothing moving: say in words what is going on.
T.ProgressBar {
    id: bar

    implicitHeight: Theme.space4
    implicitWidth: 140
    background: Rectangle {
        radius: height / 2
        color: Theme.colors.pressed
    }
    contentItem: Item {
        Rectangle {
            width: bar.visualPosition * parent.width
            height: parent.height
            radius: height / 2
            color: Theme.colors.accent
        }
    }
}
