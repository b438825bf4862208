pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One circle per approval that is needed; those that are there carry a check.
Row {
    id: rings

    required property int given
    required property int required

    spacing: Theme.space4
    Accessible.ignored: true
    Repeater {
        model: rings.required
        Rectangle {
            id: ring
            required property int index
            readonly property bool there: index < rings.given
            width: Theme.iconSize
            height: width
            radius: width / 2
            color: there ? Theme.colors.success.fill : "transparent"
            border.color: there ? Theme.colors.success.border : Theme.colors.lineControl
            Icon {
                anchors.centerIn: parent
                visible: ring.there
                icon: "check"
                size: Theme.space10
                color: Theme.colors.success.text
            }
        }
    }
}
