pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The form of the chosen backend with its footer. Used on the first screen and in Settings, Connections, Add.
FocusScope {
    id: panel

    required property ConnectForm form

    readonly property bool sandbox: form.provider === ConnectForm.Sandbox
    readonly property string actionText: sandbox ? qsTr("Open the sandbox")
        : form.step === ConnectForm.Connect ? qsTr("Check connection")
        : form.step === ConnectForm.Check ? qsTr("Go on") : qsTr("Connect")

    implicitHeight: content.implicitHeight + 2 * Theme.space20 + footer.height
    Keys.onReturnPressed: form.next()
    Keys.onEnterPressed: form.next()
    Keys.onEscapePressed: event => {
        if (form.busy) form.cancel();
        else if (form.step !== ConnectForm.Connect) form.back();
        else event.accepted = false;
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.bottomMargin: footer.height
        contentHeight: content.implicitHeight + 2 * Theme.space20
        boundsBehavior: Flickable.StopAtBounds
        clip: contentHeight > height
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: content
            anchors.left: parent.left
            anchors.leftMargin: Theme.space24
            y: Theme.space20
            width: flick.width - 2 * Theme.space24
            spacing: Theme.space16
            Label {
                width: parent.width
                text: panel.sandbox ? qsTr("Explore the sandbox") : panel.form.step === ConnectForm.Check ? qsTr("What the key may do")
                    : panel.form.step === ConnectForm.Protect ? qsTr("Where the key will live")
                    : panel.form.provider === ConnectForm.BtcPay ? qsTr("Connect BTCPay Server") : qsTr("Connect the Merchant API")
                kind: Theme.heading
            }
            // All four at once: a Loader of Qt 6.4 cannot make bound inline components.
            SandboxStep {
                width: parent.width
                visible: panel.sandbox
            }
            AddressStep {
                width: parent.width
                visible: !panel.sandbox && panel.form.step === ConnectForm.Connect
                focus: visible
                form: panel.form
            }
            CheckStep {
                width: parent.width
                visible: !panel.sandbox && panel.form.step === ConnectForm.Check
                focus: visible
                form: panel.form
            }
            ProtectStep {
                width: parent.width
                visible: !panel.sandbox && panel.form.step === ConnectForm.Protect
                focus: visible
                form: panel.form
            }
            Banner {
                visible: panel.form.error !== ""
                width: parent.width
                boxed: true
                tone: "danger"
                iconName: "alert"
                strongText: panel.form.error
            }
        }
    }
    Item {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.grow(60)
        Divider { width: parent.width; strong: true }
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            visible: !panel.sandbox && panel.form.step === ConnectForm.Connect
            text: qsTr("Step %1 of 3").arg(panel.form.step + 1)
            kind: Theme.small
            color: Theme.colors.text2
        }
        Button {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            visible: !panel.sandbox && panel.form.step !== ConnectForm.Connect
            text: qsTr("Back")
            onClicked: panel.form.back()
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8
            Button {
                visible: panel.form.busy
                size: Button.Large
                text: qsTr("Cancel")
                onClicked: panel.form.cancel()
            }
            Button {
                kind: Button.Primary
                size: Button.Large
                text: panel.actionText
                keys: ["↵"]
                enabled: panel.form.canContinue
                busy: panel.form.busy
                busyText: panel.form.waitingForBrowser ? qsTr("Waiting for BTCPay") : panel.sandbox ? qsTr("Starting") : qsTr("Checking")
                reason: panel.form.busy ? "" : qsTr("Choose at least one store.")
                onClicked: panel.form.next()
            }
        }
    }
}
