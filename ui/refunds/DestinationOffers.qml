pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Other ways to a destination: the payer's own address, or a link for the customer to enter it.
Column {
    id: offers

    required property RefundSheet sheet
    required property bool byHand
    readonly property DestinationInput input: sheet.destination
    readonly property DestinationLink link: input.link

    spacing: Theme.space6
    visible: row.visible || link.text !== "" || link.problem !== ""
    Row {
        id: row
        spacing: Theme.space16
        visible: payer.visible || sendLink.visible
        Link {
            id: payer
            visible: offers.input.payerAddress !== "" && offers.input.text !== offers.input.payerAddress
            text: qsTr("Use the payer’s address")
            Accessible.description: offers.input.payerText
            onClicked: offers.input.usePayer()
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: payer.visible
            text: offers.input.payerText
            kind: Theme.small
            color: Theme.colors.text3
        }
        Link {
            id: sendLink
            visible: !offers.byHand && offers.input.text === "" && offers.link.url === "" && !offers.link.busy
            text: qsTr("Send a refund link")
            onClicked: offers.sheet.sendLink()
        }
    }
    Rectangle {
        width: parent.width
        visible: offers.link.url !== ""
        implicitHeight: Theme.input
        radius: Theme.radiusControl
        color: Theme.colors.surfaceSunken
        border.color: Theme.colors.line
        Label {
            LayoutMirroring.enabled: false
            x: Theme.space10
            width: parent.width - copy.width - 2 * Theme.space10
            height: parent.height
            text: offers.link.url
            kind: Theme.mono
            elide: Text.ElideMiddle
        }
        CopyButton {
            id: copy
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            onCopy: offers.sheet.copyText(offers.link.url)
        }
    }
    Label {
        width: parent.width
        visible: text !== ""
        text: offers.link.text
        kind: Theme.small
        color: Theme.colors.text2
    }
    SheetError { width: parent.width; text: offers.link.problem }
}
