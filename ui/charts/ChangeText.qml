pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A change: the arrow is its direction, the colour says good or bad.
Row {
    id: change

    required property string text
    required property string icon
    required property string tone

    spacing: Theme.space4
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: change.icon !== ""
        icon: change.icon
        size: Theme.space12
        color: Theme.tone(change.tone).text
    }
    Label {
        text: change.text
        kind: Theme.smallStrong
        color: Theme.tone(change.tone).text
        Accessible.ignored: true
    }
}
