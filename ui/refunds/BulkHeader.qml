pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Where the lines come from, and their sums.
Item {
    id: header

    required property BulkRefunds bulk
    signal closed

    implicitHeight: Theme.grow(64)
    Column {
        x: Theme.pagePadding
        width: close.x - x - sums.width - Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        Label { width: parent.width; text: qsTr("Refund several"); kind: Theme.heading; Accessible.role: Accessible.Heading }
        Label { width: parent.width; text: header.bulk.source; kind: Theme.small; color: Theme.colors.text2 }
    }
    Column {
        id: sums
        anchors.right: close.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        visible: header.bulk.sums !== ""
        Label { anchors.right: parent.right; text: header.bulk.sums; kind: Theme.strong }
        Label { anchors.right: parent.right; text: qsTr("of what can be sent"); kind: Theme.small; color: Theme.colors.text2 }
    }
    IconButton {
        id: close
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        enabled: header.bulk.stage !== BulkRefunds.Running
        iconName: "x"
        text: qsTr("Close")
        shortcutText: qsTr("Esc")
        onClicked: header.closed()
    }
    Divider { strong: true; anchors.bottom: parent.bottom; width: parent.width }
}
