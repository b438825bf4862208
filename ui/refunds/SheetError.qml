pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// What is wrong with the field above.
Row {
    id: error

    required property string text

    visible: text !== ""
    spacing: Theme.space6
    Icon {
        y: Theme.space2
        icon: "s-failed"
        size: Theme.iconSize - 2
        color: Theme.colors.danger.text
    }
    Label {
        width: parent.width - x
        text: error.text
        wrapMode: Text.Wrap
        kind: Theme.small
        color: Theme.colors.danger.text
        Accessible.role: Accessible.AlertMessage
    }
}
