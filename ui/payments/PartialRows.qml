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
        visible: partial.page.unreadable.text !== ""
        width: parent.width
        height: visible ? Theme.rowHeight : 0
        Accessible.role: Accessible.AlertMessage
        Accessible.name: partial.page.unreadable.text + " " + partial.page.unreadable.advice
        Divider { width: parent.width }
        Icon {
            id: alert
            anchors.left: parent.left
            anchors.leftMargin: Theme.pagePadding
            anchors.verticalCenter: parent.verticalCenter
            icon: "alert"
            color: Theme.colors.warning.text
        }
        Label {
            id: what
            anchors.left: alert.right
            anchors.leftMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, partial.width - 2 * Theme.pagePadding - alert.width - show.width - Theme.space24)
            text: partial.page.unreadable.text
            Accessible.ignored: true
        }
        Label {
            anchors.left: what.right
            anchors.leftMargin: Theme.space4
            anchors.right: show.left
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            text: partial.page.unreadable.advice
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Link {
            id: show
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
            anchors.left: parent.left
            anchors.leftMargin: Theme.pagePadding
            anchors.right: progress.left
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
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
