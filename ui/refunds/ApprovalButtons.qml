pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The buttons below the opened refund.
Item {
    id: bar

    required property RefundsPage page
    readonly property RefundDetail detail: page.detail
    readonly property var text: detail.text
    readonly property bool rejecting: detail.step === RefundDetail.RejectStep
    readonly property bool deciding: rejecting || detail.step === RefundDetail.ApproveStep

    implicitHeight: Theme.moneyFooter
    Row {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Button { visible: bar.text.mayDecide && !bar.deciding; size: Button.Large; kind: Button.DangerText; text: qsTr("Reject"); enabled: !bar.detail.busy; onClicked: bar.page.beginReject() }
        Button { visible: bar.text.askText !== "" && !bar.deciding; size: Button.Large; text: bar.text.askText; onClicked: bar.page.askPerson() }
        Button { visible: bar.deciding; size: Button.Large; text: qsTr("Back"); enabled: !bar.detail.busy; onClicked: bar.page.goBack() }
        Button { visible: bar.text.mayEdit; size: Button.Large; text: qsTr("Edit"); onClicked: bar.page.editEntry() }
        Button { visible: bar.text.mayDiscard; size: Button.Large; kind: Button.DangerText; text: qsTr("Discard"); enabled: !bar.detail.busy; onClicked: bar.page.discardEntry() }
    }
    Label {
        visible: bar.text.whyNot !== "" && !bar.text.mayWithdraw
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, bar.width * 0.6)
        text: bar.text.whyNot
        kind: Theme.small
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Button { visible: bar.text.mayWithdraw; size: Button.Large; kind: Button.DangerText; text: qsTr("Withdraw"); busy: bar.detail.busy; busyText: qsTr("Withdrawing"); enabled: !bar.detail.busy; onClicked: bar.page.withdraw() }
        Button { visible: bar.text.mayCancel; size: Button.Large; kind: Button.DangerText; text: qsTr("Cancel refund"); enabled: !bar.detail.busy; onClicked: bar.page.cancelEntry() }
        Button { visible: bar.text.asksPerson && bar.detail.step === RefundDetail.NoStep; size: Button.Large; kind: Button.Primary; text: qsTr("I looked at the backend"); onClicked: bar.page.beginResolve() }
        Button {
            visible: bar.text.mayDecide
            size: Button.Large
            kind: bar.rejecting ? Button.Danger : Button.Primary
            iconName: bar.rejecting ? "" : "s-succeeded"
            text: bar.rejecting ? qsTr("Reject") : bar.text.approveText
            keys: bar.deciding ? [qsTr("Ctrl"), "↵"] : ["A"]
            busy: bar.detail.busy
            busyText: qsTr("Sending")
            enabled: !bar.detail.busy && !bar.page.offline
            reason: qsTr("Approving waits until you are back online.")
            onClicked: bar.page.send()
        }
    }
}
