pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// How the connections are doing, in one or two words.
Rectangle {
    id: pill

    required property string text
    required property string tone
    required property string iconName

    readonly property real textStart: Theme.space20 + (iconName === "" ? 0 : Theme.space4)

    implicitHeight: Theme.grow(22)
    implicitWidth: textStart + Math.ceil(label.implicitWidth) + Theme.space10
    radius: height / 2
    color: Theme.tone(tone).fill
    border.color: Theme.tone(tone).border
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Connections: %1").arg(text)

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        visible: pill.iconName === ""
        width: Theme.space6
        height: width
        radius: width / 2
        color: pill.tone === "success" ? Theme.colors.successFill : Theme.tone(pill.tone).text
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        icon: pill.iconName
        size: Theme.iconSize - 2
        color: Theme.tone(pill.tone).text
    }
    Label {
        id: label
        anchors.left: parent.left
        anchors.leftMargin: pill.textStart
        anchors.verticalCenter: parent.verticalCenter
        text: pill.text
        kind: Theme.smallMedium
        color: Theme.tone(pill.tone).text
        Accessible.ignored: true
    }
}
