pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A part of the panel under its title, with a line below; `aside` stands behind the title.
Item {
    id: section

    property string title: ""
    property string tag: ""
    property string tagTone: "neutral"
    property string aside: ""
    property string asideTone: "neutral"
    property string asideIcon: ""
    default property alias content: column.data

    implicitHeight: visible ? column.implicitHeight + 2 * Theme.space12 + 1 : 0
    Column {
        id: column
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * Theme.space16
        Item {
            visible: section.title !== ""
            width: parent.width
            height: visible ? Theme.keyValueRow : 0
            Label {
                id: title
                anchors.verticalCenter: parent.verticalCenter
                text: section.title
                kind: Theme.smallStrong
                Accessible.role: Accessible.Heading
            }
            Tag {
                visible: text !== ""
                anchors.left: title.right
                anchors.leftMargin: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: section.tag
                tone: section.tagTone
            }
            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space4
                Icon { anchors.verticalCenter: parent.verticalCenter; icon: section.asideIcon; size: Theme.iconSize - 2; color: Theme.tone(section.asideTone).text }
                Label { text: section.aside; kind: Theme.smallMedium; color: Theme.tone(section.asideTone).text }
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
