pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The checked payment request as a QR code and as text, where the backend has no refunds of its own.
Item {
    id: panel

    required property RefundSheet sheet
    readonly property SheetRequest request: sheet.request
    readonly property bool ready: request.address !== "" && request.amountText !== ""

    implicitHeight: column.height + 2 * Theme.space20
    Column {
        id: column
        x: Theme.space20
        y: Theme.space16
        width: parent.width - 2 * Theme.space20
        spacing: Theme.space8
        Label {
            width: parent.width
            text: qsTr("Pay it yourself")
            kind: Theme.heading
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: panel.sheet.summary.approvalText
            color: Theme.colors.text2
        }
        Label {
            width: parent.width
            visible: !panel.ready
            wrapMode: Text.Wrap
            text: qsTr("The request appears here once amount and destination are checked.")
            color: Theme.colors.text3
        }
        QrPicture {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: panel.request.uri !== ""
            width: Theme.qrPicture
            height: Theme.qrPicture
            text: panel.request.uri
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the payment request over %1").arg(panel.request.amountText)
        }
        SheetNotice {
            width: parent.width
            visible: panel.request.problem !== ""
            tone: "warning"
            title: qsTr("There is no QR code for this")
            text: panel.request.problem
        }
        PayItYourselfLine {
            width: parent.width
            visible: panel.ready
            label: qsTr("Amount")
            text: panel.request.amountText
            onCopy: panel.sheet.copyText(panel.request.amountCopy)
        }
        PayItYourselfLine {
            width: parent.width
            visible: panel.ready
            mono: true
            label: qsTr("Address")
            text: panel.request.address
            onCopy: panel.sheet.copyText(panel.request.address)
        }
        PayItYourselfLine {
            width: parent.width
            visible: panel.request.uri !== ""
            mono: true
            label: qsTr("Payment request")
            text: panel.request.uri
            onCopy: panel.sheet.copyText(panel.request.uri)
        }
    }
}
