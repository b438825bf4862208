pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A right of the key: allowed, or missing.
Item {
    id: line

    required property var row

    implicitHeight: Math.max(Theme.grow(40), words.implicitHeight + Theme.space16)
    Divider { width: parent.width }
    Icon {
        id: icon
        anchors.verticalCenter: parent.verticalCenter
        icon: line.row.icon
    }
    Label {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Theme.space12
        anchors.right: tag.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: line.row.text
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    Tag {
        id: tag
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: line.row.detail
        tone: line.row.tone
    }
}
