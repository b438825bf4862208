pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Onboarding
import Paydeck.Theme

/// Which backend, and its form.
FocusScope {
    id: content

    required property ConnectForm form
    signal closed

    Label {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        height: Theme.grow(64)
        text: qsTr("Add a connection")
        kind: Theme.heading
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: title.verticalCenter
        text: qsTr("Close")
        iconName: "x"
        onClicked: content.closed()
    }
    Divider {
        id: rule
        anchors.top: title.bottom
        width: parent.width
        strong: true
    }
    Segmented {
        id: providers
        anchors.top: rule.bottom
        anchors.topMargin: Theme.space16
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        model: [qsTr("Sandbox"), qsTr("Merchant API"), qsTr("BTCPay Server")]
        currentIndex: content.form.provider
        onActivated: index => content.form.provider = index
    }
    ConnectPanel {
        anchors.top: providers.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        form: content.form
    }
}
