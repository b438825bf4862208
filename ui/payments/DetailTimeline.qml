pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What happened, step by step, and what comes next.
DetailSection {
    id: timeline

    required property PaymentDetail detail

    title: qsTr("Timeline")
    visible: detail.timeline.length > 0
    Repeater {
        model: timeline.detail.timeline
        Item {
            id: step
            required property int index
            required property var modelData
            width: parent?.width ?? 0
            height: Theme.keyValueRow
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.text + ", " + modelData.time
            Rectangle {
                visible: step.index > 0
                anchors.left: parent.left
                anchors.leftMargin: Theme.space8
                y: -Theme.space4
                width: 1
                height: Theme.space6 + 1
                color: Theme.colors.lineControl
            }
            Icon {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                icon: step.modelData.icon
                color: Theme.tone(step.modelData.tone).text
            }
            Label {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space24 + Theme.space2
                anchors.right: time.left
                anchors.rightMargin: Theme.space8
                horizontalAlignment: Text.AlignLeft
                anchors.verticalCenter: parent.verticalCenter
                text: step.modelData.text
                kind: step.modelData.strong ? Theme.strong : Theme.body
                color: step.modelData.quiet ? Theme.colors.text2 : Theme.colors.text
                Accessible.ignored: true
            }
            Label {
                id: time
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: step.modelData.time
                kind: Theme.small
                color: Theme.colors.text2
                Accessible.ignored: true
                HoverHandler { id: hover }
                Tooltip { text: step.modelData.fullTime; shown: hover.hovered }
            }
        }
    }
}
