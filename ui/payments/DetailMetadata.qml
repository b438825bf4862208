pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What the shop attached. Untrusted: plain, elided; a click copies a value.
DetailSection {
    id: section

    required property PaymentsPage page

    title: qsTr("Metadata")
    visible: page.detail.metadata.length > 0
    Repeater {
        model: section.page.detail.metadata
        Item {
            id: line
            required property var modelData
            width: parent?.width ?? 0
            height: Theme.keyValueRow
            Label {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width * 0.4
                horizontalAlignment: Text.AlignLeft
                text: line.modelData.key
                color: Theme.colors.text2
            }
            Label {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width * 0.56)
                text: line.modelData.value
                kind: Theme.mono
            }
            MouseArea {
                anchors.fill: parent
                cursorShape: Qt.PointingHandCursor
                onClicked: section.page.copyText(line.modelData.value)
            }
        }
    }
}
