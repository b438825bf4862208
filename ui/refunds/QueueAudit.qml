pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who did what and when, newest first, and whether the digests still fit together.
QueueSection {
    id: audit

    required property RefundDetail detail

    title: qsTr("Audit trail")
    visible: detail.audit.count > 0
    aside: detail.text.chainText
    asideTone: detail.text.chainTone
    asideIcon: detail.text.chainIcon
    Banner {
        width: parent.width
        visible: audit.detail.text.chainTone === "danger"
        boxed: true
        tone: "danger"
        iconName: "alert"
        strongText: qsTr("This history was changed.")
        text: qsTr("Ask who runs the backend before you decide.")
    }
    Repeater {
        model: audit.detail.audit
        Item {
            id: event
            required property var row
            width: parent?.width ?? 0
            height: Math.max(Theme.keyValueRow, words.height + Theme.space6)
            Accessible.role: Accessible.ListItem
            Accessible.name: row.fullTime + ", " + row.actor + " " + row.text
            Label { id: time; y: words.y; text: event.row.time; kind: Theme.small; color: Theme.colors.text2; Accessible.ignored: true }
            Label {
                id: words
                x: Math.max(time.width, Theme.space24 * 2) + Theme.space8
                y: Theme.space2 + 1
                width: digest.x - x - Theme.space8
                text: event.row.actor === "" ? event.row.text : qsTr("%1 %2").arg(event.row.actor).arg(event.row.text)
                kind: Theme.small
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }
            Label {
                id: digest
                width: Math.ceil(implicitWidth)
                anchors.right: parent.right
                y: words.y
                text: event.row.digest
                kind: Theme.monoTable
                color: event.row.broken ? Theme.colors.danger.text : Theme.colors.text2
                Accessible.ignored: true
            }
        }
    }
}
