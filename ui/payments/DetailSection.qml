pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A part of the detail panel under its title, with a line below.
Item {
    id: section

    property string title: ""
    default property alias content: column.data

    implicitHeight: visible ? column.implicitHeight + 2 * Theme.space12 + 1 : 0
    Column {
        id: column
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * Theme.space16
        Label {
            visible: section.title !== ""
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            bottomPadding: visible ? Theme.space4 : 0
            text: section.title
            kind: Theme.smallStrong
            Accessible.role: Accessible.Heading
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
