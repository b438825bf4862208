pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A fact that is not a payment status: Synced, Sandbox, a count.
Rectangle {
    id: tag

    required property string text
    property string tone: "neutral"

    implicitHeight: Theme.grow(20)
    implicitWidth: Math.ceil(label.implicitWidth) + 2 * Theme.space6
    radius: Theme.radiusKeycap
    color: Theme.tone(tone).fill
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Label {
        id: label
        anchors.centerIn: parent
        text: tag.text
        kind: Theme.caption
        color: Theme.tone(tag.tone).text
        Accessible.ignored: true
    }
}
