pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A status with icon, word and tone. Models say all three; see StatusLook in Paydeck.Models.
Rectangle {
    id: pill

    required property string text
    property string tone: "neutral"
    property string icon: ""
    property bool hollow: false

    readonly property Tone colors: Theme.tone(tone)
    readonly property real textStart: icon === "" ? 0 : Theme.iconSize - 2 + Theme.space4 + 1

    implicitHeight: Theme.grow(22)
    implicitWidth: Math.ceil(label.implicitWidth) + textStart + Theme.space6 + 9
    radius: height / 2
    color: hollow ? "transparent" : colors.fill
    border.color: colors.border
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4 + 1
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: pill.icon !== ""
            icon: pill.icon
            size: Theme.iconSize - 2
            color: pill.colors.text
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), pill.width - pill.textStart - Theme.space6 - 9)
            text: pill.text
            kind: Theme.smallMedium
            color: pill.colors.text
            Accessible.ignored: true
        }
    }
}
