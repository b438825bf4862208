pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Names of the buckets below a chart, as many as fit without touching; the last one is always there.
Item {
    id: axis

    required property list<var> points
    readonly property int last: points.length - 1
    readonly property int room: Math.max(1, Math.floor(width / Theme.grow(88)))
    readonly property int step: Math.max(1, Math.ceil((last + 1) / (room + 1)))

    implicitHeight: Theme.grow(16)
    Repeater {
        model: axis.points
        Label {
            id: label
            required property int index
            required property var modelData
            readonly property real at: axis.last <= 0 ? axis.width / 2 : index * axis.width / axis.last
            readonly property bool isLast: index === axis.last
            readonly property bool isFirst: index === 0
            visible: isLast || (index % axis.step === 0 && axis.width - at > Theme.grow(72))
            x: Math.round(isFirst && axis.last > 0 ? 0 : isLast ? axis.width - implicitWidth : at - implicitWidth / 2)
            text: modelData.axisLabel
            kind: Theme.caption
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
}
