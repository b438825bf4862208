pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// 4 px over the content, 8 on hover, no track.
T.ScrollBar {
    id: bar

    implicitWidth: horizontal ? 100 : Theme.space12
    implicitHeight: horizontal ? Theme.space12 : 100
    minimumSize: Math.min(1, Theme.space24 / Math.max(1, horizontal ? width : height))
    padding: Theme.space2
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    hoverEnabled: true
    contentItem: Item {
        Rectangle {
            readonly property real thickness: bar.hovered || bar.pressed ? Theme.space8 : Theme.space4
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: bar.horizontal ? parent.width : thickness
            height: bar.horizontal ? thickness : parent.height
            radius: thickness / 2
            color: Theme.colors.lineControl
        }
    }
}
