pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// n of m as m parts, or as one bar when the parts would be too small.
Item {
    id: bar

    required property int done
    required property int total
    property bool stale: false
    readonly property color ink: stale ? Theme.colors.previous : Theme.colors.info.text
    readonly property bool parted: total > 0 && total <= 32

    implicitHeight: visible ? Theme.space24 : 0
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 of %2 confirmations").arg(done).arg(total)

    Row {
        id: parts
        readonly property real gap: bar.total > 16 ? Theme.space2 : Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.parted
        spacing: gap
        Repeater {
            model: bar.parted ? bar.total : 0
            Rectangle {
                required property int index
                width: (bar.width - (bar.total - 1) * parts.gap) / bar.total
                height: Theme.space6
                radius: Theme.space2
                color: index < bar.done ? bar.ink : Theme.colors.pressed
            }
        }
    }
    Rectangle {
        visible: !bar.parted
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.space6
        radius: Theme.space2
        color: Theme.colors.pressed
        Rectangle {
            width: bar.total > 0 ? parent.width * bar.done / bar.total : 0
            height: parent.height
            radius: parent.radius
            color: bar.ink
        }
    }
}
