pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Maker and checkers in their order, with what they said, and whose turn it is.
QueueSection {
    id: people

    required property RefundDetail detail

    title: qsTr("Maker and checkers")
    Repeater {
        model: people.detail.people
        Item {
            id: person
            required property int index
            required property var row
            x: -Theme.space10
            width: people.width - 2 * Theme.space16 + 2 * Theme.space10
            height: texts.height + Theme.space8
            Accessible.role: Accessible.ListItem
            Accessible.name: row.name + ", " + row.role + ", " + row.state + ", " + row.line
            Rectangle {
                anchors.fill: parent
                visible: person.row.turn
                radius: Theme.radiusControl
                color: Theme.colors.accentSubtle
                border.color: Theme.colors.accentLine
            }
            Rectangle {
                visible: person.index > 0
                x: Theme.space10 + Theme.space12 + Theme.space2
                y: -Theme.space10
                width: 1
                height: Theme.space16 - Theme.space2
                color: Theme.colors.lineControl
            }
            Avatar {
                x: Theme.space10
                y: Theme.space4
                name: person.row.initials
                tone: person.row.you ? "warning" : "neutral"
            }
            Column {
                id: texts
                x: Theme.space10 + Theme.space32 + Theme.space4
                y: Theme.space4
                width: state.x - x - Theme.space8
                Row {
                    width: parent.width
                    spacing: Theme.space6
                    Label { id: name; text: person.row.name; kind: Theme.strong; width: Math.min(implicitWidth, parent.width * 0.6); Accessible.ignored: true }
                    Label { text: person.row.role; kind: Theme.small; color: Theme.colors.text2; height: name.height; width: Math.max(0, parent.width - name.width - Theme.space6); Accessible.ignored: true }
                }
                Label { width: parent.width; text: person.row.line; kind: Theme.small; color: Theme.colors.text2; wrapMode: Text.Wrap; maximumLineCount: 4; Accessible.ignored: true }
            }
            Row {
                id: state
                anchors.right: parent.right
                anchors.rightMargin: Theme.space10
                y: Theme.space4
                height: name.height
                spacing: Theme.space4
                Icon { anchors.verticalCenter: parent.verticalCenter; icon: person.row.icon; size: Theme.iconSize - 2; color: Theme.tone(person.row.tone).text }
                Label { anchors.verticalCenter: parent.verticalCenter; text: person.row.state; kind: Theme.smallMedium; color: Theme.tone(person.row.tone).text; Accessible.ignored: true }
            }
        }
    }
}
