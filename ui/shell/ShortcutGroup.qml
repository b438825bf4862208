pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

Column {
    id: group

    required property string title
    /// [[keys, text], ...]
    required property var keys

    width: Theme.grow(220)
    spacing: Theme.space4
    Label {
        text: group.title
        kind: Theme.smallStrong
        bottomPadding: Theme.space2
    }
    Repeater {
        model: group.keys
        Item {
            id: line
            required property var modelData
            width: group.width
            height: Theme.grow(22)
            Label {
                anchors.left: parent.left
                anchors.right: caps.left
                anchors.rightMargin: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: line.modelData[1]
                kind: Theme.small
                color: Theme.colors.text2
            }
            Row {
                id: caps
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space4
                Repeater {
                    model: line.modelData[0]
                    Keycap {
                        required property string modelData
                        text: modelData
                    }
                }
            }
        }
    }
}
