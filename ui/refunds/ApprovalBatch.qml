pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Several approvals: who gets what, the sums, one comment, and what became of each.
T.Popup {
    id: popup

    required property RefundsPage page
    readonly property QueueBatch batch: page.batch

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(560, parent ? parent.width - 2 * Theme.space32 : 560)
    modal: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    padding: Theme.space20
    implicitHeight: Math.min(implicitContentHeight + 2 * padding, parent ? parent.height - 2 * Theme.space32 : 600)
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface { radius: Theme.radiusDialog; sheet: true }
    onOpened: comment.forceActiveFocus(Qt.OtherFocusReason)
    contentItem: FocusScope {
        implicitHeight: column.implicitHeight
        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (event.key !== Qt.Key_Escape && !(enter && event.modifiers & Qt.ControlModifier)) return;
            event.accepted = true;
            if (event.isAutoRepeat) return;
            if (event.key === Qt.Key_Escape) return popup.batch.close();
            if (!popup.page.offline) popup.batch.send();
        }
        Column {
            id: column
            width: parent.width
            spacing: Theme.space12
            Item {
                width: parent.width
                height: title.height
                Label { id: title; text: popup.batch.done ? popup.batch.result : popup.batch.title; kind: Theme.heading; Accessible.role: Accessible.Heading }
                Label { anchors.right: parent.right; anchors.baseline: title.baseline; text: popup.batch.sums; kind: Theme.strong }
            }
            ListView {
                width: parent.width
                height: Math.min(contentHeight, Theme.rowTwoLine * 6)
                clip: true
                model: popup.batch.rows
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}
                delegate: ApprovalBatchLine { width: (ListView.view?.width ?? 0) - Theme.space12 }
            }
            Field {
                id: field
                width: parent.width
                visible: !popup.batch.done
                label: qsTr("Comment, if there is something to say")
                TextField {
                    id: comment
                    width: field.width
                    maximumLength: 500
                    enabled: !popup.batch.running
                    onTextEdited: popup.batch.comment = text
                }
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.space8
                Button { text: popup.batch.done ? qsTr("Close") : qsTr("Back"); enabled: !popup.batch.running; onClicked: popup.batch.close() }
                Button {
                    visible: !popup.batch.done
                    kind: Button.Primary
                    text: popup.batch.title
                    keys: [qsTr("Ctrl"), "↵"]
                    busy: popup.batch.running
                    busyText: qsTr("Sending")
                    enabled: popup.batch.ready > 0 && !popup.batch.running && !popup.page.offline
                    reason: popup.page.offline ? qsTr("Approving waits until you are back online.") : qsTr("None of them waits for you.")
                    onClicked: popup.batch.send()
                }
            }
        }
    }
}
