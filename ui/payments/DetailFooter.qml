pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What can be done with the payment.
Rectangle {
    id: footer

    required property PaymentsPage page
    signal rawWanted

    implicitHeight: Theme.panelFooter
    color: Theme.colors.surface
    Divider { width: parent.width; strong: true }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Button { iconName: "refunds"; text: qsTr("Refund"); keys: ["R"]; onClicked: footer.page.refundCurrent() }
        Button { iconName: "copy"; text: qsTr("Copy ID"); keys: ["C"]; onClicked: footer.page.copyText(footer.page.detail.paymentId) }
    }
    IconButton {
        id: more
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        bordered: true
        iconName: "more"
        text: qsTr("More")
        onClicked: menu.popup(more, more.width - menu.width, -menu.height - Theme.space4)
    }
    Menu {
        id: menu
        MenuItem { iconName: "hash"; text: qsTr("Copy hash"); shortcutText: "H"; enabled: footer.page.detail.hash !== ""; onTriggered: footer.page.copyHash() }
        MenuItem { iconName: "external"; text: qsTr("Open in explorer"); shortcutText: "O"; enabled: footer.page.detail.explorerUrl !== ""; onTriggered: footer.page.openExplorer() }
        MenuItem { iconName: "link"; text: qsTr("Copy explorer link"); shortcutText: "L"; enabled: footer.page.detail.explorerUrl !== ""; onTriggered: footer.page.copyText(footer.page.detail.explorerUrl) }
        MenuItem { iconName: "user"; text: qsTr("Payments of this customer"); enabled: footer.page.detail.customerLine !== ""; onTriggered: footer.page.filterByCustomer() }
        MenuSeparator {}
        MenuItem { iconName: "table"; text: qsTr("Show raw data"); enabled: footer.page.detail.raw !== ""; onTriggered: footer.rawWanted() }
    }
}
