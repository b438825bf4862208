pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A count beside a name in tabs and navigation; `urgent` when it waits for a person.
Rectangle {
    id: badge

    required property string text
    property bool urgent: false

    implicitHeight: Theme.grow(18)
    implicitWidth: Math.max(Theme.grow(20), Math.ceil(label.implicitWidth) + 2 * Theme.space6)
    radius: Theme.radiusChip
    color: urgent ? Theme.colors.warning.fill : Theme.colors.pressed
    visible: text !== ""
    Label {
        id: label
        anchors.centerIn: parent
        text: badge.text
        kind: Theme.caption
        color: badge.urgent ? Theme.colors.warning.text : Theme.colors.text2
        Accessible.ignored: true
    }
}
