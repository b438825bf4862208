pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// One refund beside the list. Follows the current row and never blocks it.
Rectangle {
    id: panel

    required property RefundsPage page
    function focusComment() { footer.focusComment(); }

    color: Theme.colors.surface
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Refund %1").arg(page.detail.text.title)

    QueuePanelHeader {
        id: header
        width: parent.width
        page: panel.page
    }
    Flickable {
        id: body
        y: header.height
        width: parent.width
        height: footer.y - y
        contentWidth: width
        contentHeight: sections.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: sections
            width: body.width
            QueueHeadline { width: parent.width; page: panel.page }
            QueuePeople { width: parent.width; detail: panel.page.detail }
            QueueFacts { width: parent.width; detail: panel.page.detail }
            QueueAudit { width: parent.width; detail: panel.page.detail }
        }
    }
    ApprovalFooter {
        id: footer
        y: parent.height - height
        width: parent.width
        page: panel.page
    }
    Divider { strong: true; width: 1; height: parent.height }
}
