pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// One value of a list beside its name: a bar on a quiet track. `share` from 0 to 1.
Rectangle {
    id: meter

    required property real share
    property color line: Theme.colors.series[0]

    implicitHeight: Theme.space6
    implicitWidth: 110
    radius: height / 2
    color: Theme.colors.lineSubtle
    Accessible.ignored: true
    Rectangle {
        width: Math.max(meter.share > 0 ? meter.height : 0, parent.width * meter.share)
        height: parent.height
        radius: height / 2
        color: meter.line
    }
}
