pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The row above a plot: date, both values and the change of the current point.
Item {
    id: readout

    required property var point
    required property string thisPeriod
    required property string previousPeriod
    required property bool unfinishedShown

    implicitHeight: Theme.grow(20)

    Row {
        spacing: Theme.space6
        Label {
            text: readout.point.label
            kind: Theme.smallStrong
            rightPadding: Theme.space10
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space16
            height: Theme.space2
            color: Theme.colors.series[0]
        }
        Label {
            text: readout.thisPeriod
            kind: Theme.small
            color: Theme.colors.text2
        }
        Label {
            text: readout.point.valueText
            kind: Theme.smallStrong
            rightPadding: Theme.space10
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: readout.point.previousText !== ""
            spacing: Theme.space2 + 1
            Repeater {
                model: 3
                Rectangle {
                    width: Theme.space4
                    height: Theme.space2
                    color: Theme.colors.previous
                }
            }
        }
        Label {
            visible: readout.point.previousText !== ""
            text: readout.point.previousLabel === "" ? readout.previousPeriod : qsTr("%1, %2").arg(readout.previousPeriod).arg(readout.point.previousLabel)
            kind: Theme.small
            color: Theme.colors.text2
        }
        Label {
            visible: readout.point.previousText !== ""
            text: readout.point.previousText
            kind: Theme.smallStrong
            rightPadding: Theme.space10
        }
        ChangeText {
            visible: readout.point.changeText !== ""
            text: readout.point.changeText
            icon: readout.point.changeIcon
            tone: readout.point.changeTone
        }
    }
    Row {
        anchors.right: parent.right
        visible: readout.unfinishedShown && readout.width > 620
        spacing: Theme.space6
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.space8
            height: Theme.space8
            radius: Theme.space4
            color: "transparent"
            border.width: Theme.space2
            border.color: Theme.colors.series[0]
        }
        Label {
            text: qsTr("Today so far")
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
}
