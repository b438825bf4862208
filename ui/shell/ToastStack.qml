pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Notices at the bottom trailing corner. Each leaves after six seconds unless it is held or waits for the person; at most
/// three at a time.
Column {
    id: stack

    required property NoticeList notices

    spacing: Theme.space8
    Repeater {
        model: stack.notices
        Toast {
            id: toast
            required property int index
            required property var model
            visible: model.toast && index < 3
            title: model.title
            text: model.text
            tone: model.tone
            iconName: model.icon
            actionText: model.actionText
            onTriggered: stack.notices.act(model.serial)
            onDismissed: stack.notices.toastGone(model.serial)
            Timer {
                running: toast.visible && !toast.held && !toast.model.stays
                interval: Theme.toastTime
                onTriggered: stack.notices.toastGone(toast.model.serial)
            }
        }
    }
}
