pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Something that was checked and is right.
Row {
    id: finding

    required property var row

    spacing: Theme.space8
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icon: "s-succeeded"
        size: Theme.iconSize - 2
        color: Theme.colors.success.text
    }
    Label {
        width: parent.width - Theme.iconSize - Theme.space8
        height: Theme.grow(24)
        text: finding.row.text
    }
}
