pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A short fact with its icon.
Row {
    id: promise

    required property string iconName
    required property string text

    spacing: Theme.space8
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        icon: promise.iconName
    }
    Label {
        text: promise.text
        color: Theme.colors.text2
    }
}
