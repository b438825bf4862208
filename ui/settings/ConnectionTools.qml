pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Rename, sign in again, read everything again, disconnect.
Column {
    id: tools

    required property string connectionId
    required property string name
    required property bool sandbox
    required property ConnectionSettings settings
    required property bool busy
    required property string error

    spacing: Theme.space12
    bottomPadding: Theme.space16
    Row {
        width: parent.width
        spacing: Theme.space8
        Field {
            width: parent.width - renameButton.width - Theme.space8
            label: qsTr("Name")
            TextField {
                id: nameField
                width: parent.width
                text: tools.name
                maximumLength: 60
                enabled: !tools.busy
                Accessible.name: qsTr("Name")
                Keys.onReturnPressed: tools.settings.rename(tools.connectionId, text)
            }
        }
        Button {
            id: renameButton
            anchors.bottom: parent.bottom
            text: qsTr("Rename")
            enabled: !tools.busy && nameField.text !== tools.name
            onClicked: tools.settings.rename(tools.connectionId, nameField.text)
        }
    }
    Row {
        visible: !tools.sandbox
        width: parent.width
        spacing: Theme.space8
        Field {
            width: parent.width - signInButton.width - Theme.space8
            label: qsTr("New API key")
            TextField {
                id: keyField
                width: parent.width
                mono: true
                echoMode: TextInput.Password
                enabled: !tools.busy
                inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                Accessible.name: qsTr("New API key")
                Keys.onReturnPressed: signInButton.clicked()
            }
        }
        Button {
            id: signInButton
            anchors.bottom: parent.bottom
            text: qsTr("Sign in again")
            busy: tools.busy
            busyText: qsTr("Checking")
            enabled: !tools.busy && keyField.text !== ""
            onClicked: {
                tools.settings.reauthorise(tools.connectionId, keyField.text);
                keyField.clear();
            }
        }
    }
    Banner {
        visible: tools.error !== ""
        width: parent.width
        boxed: true
        tone: "danger"
        iconName: "alert"
        strongText: tools.error
    }
    Row {
        spacing: Theme.space8
        Button {
            iconName: "refresh"
            text: qsTr("Wipe local data")
            enabled: !tools.busy
            onClicked: wipeDialog.open()
        }
        Button {
            kind: Button.DangerText
            iconName: "trash"
            text: qsTr("Disconnect")
            enabled: !tools.busy
            onClicked: disconnectDialog.open()
        }
    }
    Dialog {
        id: wipeDialog
        title: qsTr("Wipe the local data of %1?").arg(tools.name)
        text: qsTr("The saved payments are removed from this computer and read again from the server. Your saved views and notes stay.")
        acceptText: qsTr("Wipe local data")
        onAccepted: tools.settings.wipeLocalCopy(tools.connectionId)
    }
    Dialog {
        id: disconnectDialog
        title: qsTr("Disconnect %1?").arg(tools.name)
        text: qsTr("Its payments and its key are removed from this computer. Nothing changes on the server.")
        acceptText: qsTr("Disconnect")
        danger: true
        onAccepted: tools.settings.disconnectFrom(tools.connectionId)
    }
}
