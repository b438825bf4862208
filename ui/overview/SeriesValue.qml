pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A short piece of the series' line, its name and its value.
Row {
    id: item

    required property color ink
    required property string name
    required property string value
    property bool dashed: false

    spacing: Theme.space8
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2
        Repeater {
            model: item.dashed ? 3 : 1
            Rectangle {
                width: item.dashed ? 4 : 16
                height: 2
                color: item.ink
            }
        }
    }
    Label {
        text: item.name
        kind: Theme.small
        color: Theme.colors.text2
    }
    Label {
        text: item.value
        kind: Theme.smallStrong
    }
}
