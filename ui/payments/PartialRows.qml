pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What is missing from the list: rows that could not be read, and history that is still being fetched.
Column {
    id: partial

    required property PaymentsPage page
    signal rawWanted

    Item {
        visible: partial.page.unreadableText !== ""
        width: parent.width
        height: visible ? Theme.rowHeight : 0
        Divider { width: parent.width }
        Icon {
            x: Theme.pagePadding
            anchors.verticalCenter: parent.verticalCenter
            icon: "alert"
            color: Theme.colors.warning.text
        }
        Label {
            x: Theme.pagePadding + Theme.space24
            anchors.verticalCenter: parent.verticalCenter
            text: partial.page.unreadableText
            color: Theme.colors.text2
        }
        Link {
            anchors.right: parent.right
            anchors.rightMargin: Theme.pagePadding
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Show raw")
            onClicked: partial.rawWanted()
        }
    }
    Item {
        visible: partial.page.loadingText !== ""
        width: parent.width
        height: visible ? Theme.rowHeight : 0
        Divider { width: parent.width }
        Label {
            x: Theme.pagePadding
            anchors.verticalCenter: parent.verticalCenter
            width: progress.x - x - Theme.space12
            text: partial.page.loadingText
            color: Theme.colors.text2
        }
        ProgressBar {
            id: progress
            anchors.right: percent.left
            anchors.rightMargin: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            width: 96
            visible: partial.page.loadedPercent >= 0
            value: Math.max(0, partial.page.loadedPercent) / 100
        }
        Label {
            id: percent
            anchors.right: parent.right
            anchors.rightMargin: Theme.pagePadding
            anchors.verticalCenter: parent.verticalCenter
            visible: progress.visible
            text: qsTr("%L1%").arg(partial.page.loadedPercent)
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
}
