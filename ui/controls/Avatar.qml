pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Initials in a circle.
Rectangle {
    id: avatar

    required property string name
    property string tone: "info"
    property real size: 28

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.tone(tone).fill
    Accessible.ignored: true
    Label {
        anchors.centerIn: parent
        text: avatar.name
        kind: Theme.caption
        color: Theme.tone(avatar.tone).text
        Accessible.ignored: true
    }
}
