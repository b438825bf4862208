pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models as Models
import Paydeck.Theme

/// The draft's state, why nothing can be sent yet, and the way out.
Rectangle {
    id: footer

    required property Models.RefundSheet sheet
    readonly property bool filling: sheet.state === Models.RefundSheet.Form
    readonly property bool byHand: sheet.state === Models.RefundSheet.Request
    readonly property string reason: filling ? sheet.footer.reason : ""

    implicitHeight: Theme.sheetFooter
    color: Theme.colors.surface
    Divider { strong: true; width: parent.width }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        anchors.right: buttons.left
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Icon {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            visible: words.text !== ""
            icon: footer.reason !== "" ? "info" : "db"
            size: Theme.iconSize - 2
            color: Theme.colors.text3
        }
        Label {
            id: words
            width: parent.width - mark.width - parent.spacing
            text: footer.reason !== "" ? footer.reason : footer.sheet.footer.draftText
            kind: Theme.small
            color: footer.reason !== "" ? Theme.colors.text2 : Theme.colors.text3
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Button {
            size: Button.Large
            text: footer.filling || footer.byHand ? qsTr("Cancel") : qsTr("Close")
            onClicked: footer.filling || footer.byHand ? footer.sheet.cancel() : footer.sheet.close()
        }
        Button {
            visible: footer.filling
            size: Button.Large
            kind: Button.Primary
            enabled: footer.reason === "" && !footer.sheet.footer.sending
            busy: footer.sheet.footer.sending
            busyText: qsTr("Saving")
            reason: footer.reason
            iconName: footer.sheet.footer.icon
            text: footer.sheet.footer.text
            keys: [qsTr("Ctrl"), "↵"]
            onClicked: footer.sheet.send()
        }
        Button {
            visible: footer.byHand
            size: Button.Large
            kind: Button.Primary
            enabled: footer.sheet.request.canRecord
            reason: qsTr("Enter the hash of the transaction first.")
            iconName: "hash"
            text: qsTr("Record the hash")
            keys: [qsTr("Ctrl"), "↵"]
            onClicked: footer.sheet.recordHash()
        }
    }
}
