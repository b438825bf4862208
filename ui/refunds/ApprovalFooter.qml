pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What can be done with the opened refund, and the step that was opened.
Rectangle {
    id: footer

    required property RefundsPage page
    readonly property RefundDetail detail: page.detail
    readonly property bool deciding: detail.step === RefundDetail.ApproveStep || detail.step === RefundDetail.RejectStep
    function focusComment() { comment.forceActiveFocus(Qt.ShortcutFocusReason); }

    implicitHeight: parts.implicitHeight
    color: Theme.colors.surface
    Divider { strong: true; width: parent.width; z: 1 }
    Column {
        id: parts
        width: parent.width
        Item {
            visible: footer.detail.problem !== ""
            width: parent.width
            implicitHeight: problem.implicitHeight + 2 * Theme.space8
            Rectangle { anchors.fill: parent; color: Theme.colors.danger.fill }
            Icon { x: Theme.space16; y: Theme.space10; icon: "alert"; color: Theme.colors.danger.text }
            Label {
                id: problem
                x: Theme.space32 + Theme.space8
                y: Theme.space8
                width: parent.width - x - Theme.space16
                text: footer.detail.problem
                kind: Theme.small
                wrapMode: Text.Wrap
                color: Theme.colors.danger.text
                Accessible.role: Accessible.AlertMessage
            }
        }
        Item {
            visible: footer.deciding
            width: parent.width
            implicitHeight: field.implicitHeight + Theme.space12
            Field {
                id: field
                x: Theme.space16
                y: Theme.space12
                width: parent.width - 2 * Theme.space16
                label: footer.detail.step === RefundDetail.RejectStep ? qsTr("Why you reject it") : qsTr("Comment, if there is something to say")
                TextField {
                    id: comment
                    width: field.width
                    maximumLength: 500
                    text: footer.detail.comment
                    onTextEdited: footer.detail.comment = text
                }
            }
        }
        ApprovalResolve {
            visible: footer.detail.step === RefundDetail.ResolveStep
            width: parent.width
            page: footer.page
        }
        ApprovalButtons {
            width: parent.width
            page: footer.page
        }
    }
}
