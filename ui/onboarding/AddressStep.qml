pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Address and key of a server. The key is hidden unless shown on purpose, and never selectable while hidden.
Column {
    id: step

    required property ConnectForm form
    property bool shown: false

    spacing: Theme.space16
    Field {
        width: parent.width
        label: qsTr("Server address")
        error: step.form.addressError
        hint: step.form.addressHint
        TextField {
            width: parent.width
            focus: true
            text: step.form.address
            placeholderText: qsTr("https://pay.example.com")
            failed: step.form.addressError !== ""
            enabled: !step.form.busy
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Server address")
            onTextEdited: step.form.address = text
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Item {
        width: parent.width
        implicitHeight: keyField.implicitHeight
        Field {
            id: keyField
            width: parent.width
            label: qsTr("API key")
            error: step.form.keyError
            hint: qsTr("Paydeck reads the key’s rights and shows them in the next step.")
            Item {
                width: parent.width
                implicitHeight: input.implicitHeight
                TextField {
                    id: input
                    width: parent.width
                    rightPadding: eye.width + Theme.space8
                    iconName: "key"
                    mono: true
                    text: step.form.key
                    echoMode: step.shown ? TextInput.Normal : TextInput.Password
                    failed: step.form.keyError !== ""
                    enabled: !step.form.busy
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                    Accessible.name: qsTr("API key")
                    onTextEdited: step.form.key = text
                }
                IconButton {
                    id: eye
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: step.shown ? qsTr("Hide the key") : qsTr("Show the key")
                    iconName: "eye"
                    held: step.shown
                    onClicked: step.shown = !step.shown
                }
            }
        }
        Link {
            anchors.right: parent.right
            y: -Theme.space4
            visible: step.form.provider === ConnectForm.BtcPay && !step.form.busy
            text: qsTr("Create one in BTCPay")
            onClicked: step.form.authorizeInBrowser()
        }
    }
    Label {
        visible: step.form.waitingForBrowser
        width: parent.width
        text: qsTr("Your browser shows BTCPay’s consent page. Agree there and come back.")
        kind: Theme.small
        color: Theme.colors.text2
        wrapMode: Text.Wrap
    }
}
