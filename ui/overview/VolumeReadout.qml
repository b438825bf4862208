pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The figures of one bucket of the chart: date, this period, the one before, the change.
Item {
    id: readout

    required property list<var> points
    /// The bucket; the last finished one when none is chosen.
    required property int index

    readonly property int shown: index >= 0 && index < points.length ? index
        : points.length > 1 && points[points.length - 1].unfinished ? points.length - 2 : points.length - 1
    readonly property var point: shown >= 0 ? points[shown] : null

    implicitHeight: Theme.grow(20)
    Row {
        id: row
        visible: readout.point !== null
        spacing: Theme.space20
        Label {
            text: readout.point?.title ?? ""
            kind: Theme.strong
        }
        SeriesValue {
            anchors.verticalCenter: parent.verticalCenter
            ink: Theme.colors.series[0]
            name: qsTr("This period")
            value: readout.point?.value ?? ""
        }
        SeriesValue {
            anchors.verticalCenter: parent.verticalCenter
            visible: (readout.point?.previousTitle ?? "") !== ""
            ink: Theme.colors.previous
            dashed: true
            name: qsTr("Previous, %1").arg(readout.point?.previousTitle ?? "")
            value: readout.point?.previousValue ?? ""
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: (readout.point?.change ?? "") !== ""
            spacing: Theme.space4
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: icon !== ""
                icon: readout.point?.changeIcon ?? ""
                size: Theme.iconSize - 3
                color: Theme.tone(readout.point?.changeTone ?? "").text
            }
            Label {
                text: readout.point?.change ?? ""
                kind: Theme.smallStrong
                color: Theme.tone(readout.point?.changeTone ?? "").text
            }
        }
    }
    Row {
        anchors.right: parent.right
        visible: readout.points.length > 0 && readout.points[readout.points.length - 1].unfinished && row.width + width + Theme.space24 < readout.width
        spacing: Theme.space6
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 9
            height: 9
            radius: height / 2
            color: Theme.colors.surface
            border.width: 2
            border.color: Theme.colors.series[0]
        }
        Label {
            text: qsTr("Today so far")
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
}
