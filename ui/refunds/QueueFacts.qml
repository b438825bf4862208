pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The checks and what leaves the wallet. Green only for what was looked at.
Column {
    id: facts

    required property RefundDetail detail

    QueueSection {
        width: facts.width
        visible: facts.detail.checks.count > 0
        title: qsTr("Checks")
        tag: facts.detail.text.checksText
        tagTone: facts.detail.text.checksTone
        Repeater {
            model: facts.detail.checks
            Item {
                id: check
                required property var row
                readonly property string tone: row.state === "passed" ? "success" : row.state === "failed" ? "danger" : "neutral"
                width: parent?.width ?? 0
                height: Theme.keyValueRow
                Accessible.role: Accessible.ListItem
                Accessible.name: row.text + ", " + (row.state === "passed" ? qsTr("passed") : row.state === "failed" ? qsTr("failed") : qsTr("not known")) + ", " + row.fact
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    icon: check.row.state === "passed" ? "s-succeeded" : check.row.state === "failed" ? "s-failed" : "help"
                    size: Theme.iconSize - 2
                    color: Theme.tone(check.tone).text
                }
                Label { id: what; x: Theme.space24; anchors.verticalCenter: parent.verticalCenter; text: check.row.text; Accessible.ignored: true }
                Label {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - what.x - what.implicitWidth - Theme.space8)
                    text: check.row.fact
                    color: check.row.state === "failed" ? Theme.colors.danger.text : Theme.colors.text2
                    Accessible.ignored: true
                }
            }
        }
    }
    QueueSection {
        width: facts.width
        visible: facts.detail.leaves.count > 0
        title: qsTr("What leaves the wallet")
        Repeater {
            model: facts.detail.leaves
            Item {
                id: line
                required property var row
                width: parent?.width ?? 0
                height: Theme.keyValueRow
                Label { anchors.verticalCenter: parent.verticalCenter; text: line.row.label; kind: line.row.strong ? Theme.strong : Theme.body; color: line.row.strong ? Theme.colors.text : Theme.colors.text2 }
                Label { LayoutMirroring.enabled: false; x: unit.x - width - Theme.space4; anchors.verticalCenter: parent.verticalCenter; text: line.row.number; kind: line.row.strong ? Theme.strong : Theme.label }
                Label { id: unit; LayoutMirroring.enabled: false; x: parent.width - Theme.space32 - Theme.space6; anchors.verticalCenter: parent.verticalCenter; text: line.row.unit; color: Theme.colors.text3 }
            }
        }
    }
}
