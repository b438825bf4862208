pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Where do your payments live? Choices on the left, the form of the chosen one on the right. The digits choose.
FocusScope {
    id: view

    required property ConnectForm form
    required property string version
    signal openedInBrowser(url address)

    readonly property real columnWidth: Math.min(width - 2 * Theme.space32, 1248)
    readonly property bool narrow: columnWidth < Theme.widthSheetNarrow
    readonly property bool isShort: height < Theme.heightShort

    Keys.onDigit1Pressed: form.provider = ConnectForm.Sandbox
    Keys.onDigit2Pressed: form.provider = ConnectForm.Merchant
    Keys.onDigit3Pressed: form.provider = ConnectForm.BtcPay

    Connections {
        target: view.form
        function onBrowserRequested(url: url) { view.openedInBrowser(url); }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.colors.bgApp
    }
    Image {
        id: logo
        anchors.left: parent.left
        anchors.leftMargin: Theme.space32
        y: Theme.space20
        source: Theme.icons + (Theme.dark ? "assets/logo-dark.svg" : "assets/logo.svg")
        sourceSize.width: Theme.space24
        sourceSize.height: Theme.space24
    }
    Label {
        anchors.left: logo.right
        anchors.leftMargin: Theme.space12
        anchors.verticalCenter: logo.verticalCenter
        text: qsTr("Paydeck")
        kind: Theme.heading
    }
    StepRow {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: logo.verticalCenter
        visible: view.form.provider !== ConnectForm.Sandbox
        step: view.form.step
    }
    Item {
        id: body
        x: Math.round((parent.width - width) / 2)
        y: view.isShort ? Theme.grow(76) : Theme.grow(116)
        width: view.columnWidth
        height: parent.height - y - Theme.statusBar

        Label {
            id: title
            width: parent.width
            text: qsTr("Where do your payments live?")
            kind: Theme.hero
        }
        Label {
            id: subtitle
            anchors.top: title.bottom
            anchors.topMargin: Theme.space4
            width: parent.width
            text: qsTr("Pick one to start. You can add the others later.")
            kind: Theme.heading
            font.weight: Font.Normal
            color: Theme.colors.text2
        }
        Column {
            id: choices
            anchors.top: subtitle.bottom
            anchors.topMargin: Theme.space24
            width: Math.round((parent.width - Theme.space32) * (view.narrow ? 0.5 : 0.58))
            spacing: Theme.space10
            BackendChoice {
                width: parent.width
                compact: view.narrow
                iconName: "flask"
                title: qsTr("Explore the sandbox")
                badge: qsTr("Start here if unsure")
                text: qsTr("A made-up shop with 1,200 payments. Nothing leaves this computer.")
                need: qsTr("No account needed")
                key: "1"
                checked: view.form.provider === ConnectForm.Sandbox
                onClicked: view.form.provider = ConnectForm.Sandbox
            }
            BackendChoice {
                width: parent.width
                compact: view.narrow
                iconName: "payments"
                title: qsTr("Paydeck Merchant API")
                text: qsTr("Crypto and card payments, ledger and payouts.")
                need: qsTr("API key")
                key: "2"
                checked: view.form.provider === ConnectForm.Merchant
                onClicked: view.form.provider = ConnectForm.Merchant
            }
            BackendChoice {
                width: parent.width
                compact: view.narrow
                iconName: "node"
                title: qsTr("BTCPay Server")
                text: qsTr("Your own server: Bitcoin, Lightning and more.")
                need: qsTr("Server address and key")
                key: "3"
                checked: view.form.provider === ConnectForm.BtcPay
                onClicked: view.form.provider = ConnectForm.BtcPay
            }
        }
        Row {
            anchors.top: choices.bottom
            anchors.topMargin: Theme.space20
            spacing: Theme.space24
            Promise { iconName: "lock"; text: view.form.keyStoreIsPersistent ? qsTr("Keys stay in your system key store") : qsTr("Keys are kept in memory only") }
            Promise { iconName: "db"; text: qsTr("Data stays on this computer") }
            Promise { iconName: "shield"; text: qsTr("No tracking"); visible: !view.narrow }
        }
        Card {
            anchors.right: parent.right
            anchors.top: choices.top
            width: parent.width - choices.width - Theme.space32
            height: Math.min(Math.max(panel.implicitHeight, choices.height), body.height - y - Theme.space16)
            ConnectPanel {
                id: panel
                anchors.fill: parent
                form: view.form
                focus: true
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.statusBar
        color: Theme.colors.bgApp
        Divider { width: parent.width; strong: true }
        Row {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space20
            KeyHint { keys: ["1", "2", "3"]; text: qsTr("Choose") }
            KeyHint { keys: ["Tab"]; text: qsTr("Next field") }
            KeyHint { keys: ["↵"]; text: qsTr("Go on") }
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Paydeck %1").arg(view.version)
            kind: Theme.caption
            color: Theme.colors.text2
        }
    }
}
