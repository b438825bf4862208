pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Transactions and addresses, shortened, with copy and explorer; and who says so.
DetailSection {
    id: section

    required property PaymentsPage page

    title: page.detail.chain.length > 0 ? qsTr("On chain") : qsTr("Source")
    Repeater {
        model: section.page.detail.chain
        Item {
            id: line
            required property var modelData
            width: parent?.width ?? 0
            height: Theme.keyValueRow
            Label {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.note === "" ? line.modelData.label : line.modelData.label + ", " + line.modelData.note
                color: Theme.colors.text2
            }
            Label {
                anchors.right: actions.left
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData.shown
                kind: Theme.mono
                font.strikeout: line.modelData.struck
                color: line.modelData.struck ? Theme.colors.text3 : Theme.colors.text
                Accessible.name: line.modelData.label + " " + line.modelData.full
            }
            Row {
                id: actions
                anchors.right: parent.right
                anchors.rightMargin: 2 * Theme.space24 - Theme.space4 - width
                anchors.verticalCenter: parent.verticalCenter
                CopyButton { onCopy: section.page.copyText(line.modelData.full) }
                IconButton {
                    visible: line.modelData.url !== ""
                    implicitWidth: Theme.space24 - Theme.space4
                    implicitHeight: Theme.space24
                    iconName: "external"
                    iconSize: Theme.iconSize - 2
                    text: qsTr("Open in explorer")
                    onClicked: Qt.openUrlExternally(line.modelData.url)
                }
            }
        }
    }
    Item { width: 1; height: Theme.space4 }
    Rectangle {
        width: parent.width
        height: Theme.grow(52)
        radius: Theme.radiusControl
        color: Theme.colors.neutral.fill
        border.color: Theme.colors.neutral.border
        Accessible.role: Accessible.StaticText
        Accessible.name: section.page.detail.reportedBy + ". " + section.page.detail.reportedDetail
        Icon {
            id: shield
            anchors.left: parent.left
            anchors.leftMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            icon: section.page.detail.stale ? "history" : "shield"
        }
        Column {
            anchors.left: shield.right
            anchors.leftMargin: Theme.space10
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            Label { width: parent.width; horizontalAlignment: Text.AlignLeft; text: section.page.detail.reportedBy; kind: Theme.strong; color: Theme.colors.text2; Accessible.ignored: true }
            Label { width: parent.width; horizontalAlignment: Text.AlignLeft; text: section.page.detail.reportedDetail; kind: Theme.small; color: Theme.colors.text2; Accessible.ignored: true }
        }
    }
}
