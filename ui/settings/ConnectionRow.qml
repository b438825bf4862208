pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// One connection: what it is, how it is doing, and what can be done with it.
Item {
    id: row

    required property string connectionId
    required property string name
    required property string provider
    required property string words
    required property string tone
    required property string icon
    required property string detail
    required property bool sandbox
    required property ConnectionSettings settings
    required property bool open
    signal toggled

    readonly property bool busy: settings.busyConnection === connectionId
    readonly property bool failed: settings.failedConnection === connectionId

    implicitHeight: Theme.grow(54) + (open ? tools.implicitHeight : 0)
    Divider { width: parent.width }
    Rectangle {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Math.round((Theme.grow(54) - height) / 2)
        width: Theme.grow(32)
        height: width
        radius: Theme.radiusControl
        color: Theme.colors.surfaceSunken
        border.color: Theme.colors.line
        Icon {
            anchors.centerIn: parent
            icon: row.sandbox ? "flask" : row.provider === "btcpay" ? "node" : "payments"
        }
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space12
        anchors.right: status.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: tile.verticalCenter
        Label {
            width: parent.width
            text: row.name
            kind: Theme.label
        }
        Label {
            width: parent.width
            text: row.detail !== "" ? row.detail : row.sandbox ? qsTr("Practice data") : row.provider
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
    Tag {
        id: status
        anchors.right: button.left
        anchors.rightMargin: Theme.space10
        anchors.verticalCenter: tile.verticalCenter
        text: row.words
        tone: row.tone
    }
    Button {
        id: button
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: tile.verticalCenter
        text: row.open ? qsTr("Done") : qsTr("Manage")
        Accessible.description: row.name
        onClicked: row.toggled()
    }
    ConnectionTools {
        id: tools
        visible: row.open
        y: Theme.grow(54)
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        width: parent.width - 2 * Theme.cardPadding
        connectionId: row.connectionId
        name: row.name
        sandbox: row.sandbox
        settings: row.settings
        busy: row.busy
        error: row.failed ? row.settings.error : ""
    }
}
