pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The rules for approvals, and who enforces them.
T.Popup {
    id: popup

    required property QueuePolicies policies

    width: Theme.toast
    padding: Theme.space16
    margins: Theme.space8
    implicitHeight: implicitContentHeight + 2 * padding
    focus: true
    background: RaisedSurface {}
    contentItem: Column {
        spacing: Theme.space12
        Label { text: qsTr("Policy"); kind: Theme.strong; Accessible.role: Accessible.Heading }
        Repeater {
            model: popup.policies.rows
            Column {
                id: entry
                required property var row
                width: parent?.width ?? 0
                Label { width: parent.width; text: entry.row.title; kind: Theme.label }
                Label {
                    width: parent.width
                    text: entry.row.text
                    kind: Theme.small
                    wrapMode: Text.Wrap
                    color: entry.row.quiet ? Theme.colors.text3 : Theme.colors.text2
                }
            }
        }
    }
}
