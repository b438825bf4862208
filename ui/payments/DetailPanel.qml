pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// One payment beside the list. Follows the current row and never blocks it.
FocusScope {
    id: panel

    required property PaymentsPage page
    readonly property PaymentDetail detail: page.detail
    signal rawWanted

    function focusFirst() { header.focusFirst(); }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Payment %1").arg(detail.title)

    Rectangle {
        anchors.fill: parent
        color: Theme.colors.surface
    }
    DetailHeader {
        id: header
        width: parent.width
        page: panel.page
    }
    Flickable {
        id: body
        y: header.height
        width: parent.width
        height: footer.y - y
        visible: panel.detail.loaded
        contentWidth: width
        contentHeight: sections.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: sections
            width: body.width
            DetailHeadline { width: parent.width; detail: panel.detail }
            DetailTimeline { width: parent.width; detail: panel.detail }
            DetailAmounts { width: parent.width; page: panel.page }
            DetailChain { width: parent.width; page: panel.page }
            DetailCustomer { width: parent.width; page: panel.page }
            DetailMetadata { width: parent.width; page: panel.page }
        }
    }
    ErrorState {
        anchors.centerIn: body
        width: parent.width
        visible: panel.detail.problem !== ""
        title: qsTr("This payment couldn’t be read")
        text: panel.detail.problem
        Button { text: qsTr("Try again"); iconName: "refresh"; onClicked: panel.detail.retry() }
    }
    DetailFooter {
        id: footer
        y: parent.height - height
        width: parent.width
        page: panel.page
        onRawWanted: panel.rawWanted()
    }
    Divider {
        strong: true
        anchors.left: parent.left
        width: 1
        height: parent.height
    }
}
