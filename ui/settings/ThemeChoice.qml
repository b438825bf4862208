pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A theme as a small picture of itself.
T.AbstractButton {
    id: choice

    required property string look

    implicitHeight: Theme.grow(78) + Theme.space8 + Theme.grow(20)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Rectangle {
        id: frame
        width: parent.width
        height: Theme.grow(78)
        radius: Theme.radiusKeycap
        color: "transparent"
        border.width: choice.checked ? Theme.space2 : 1
        border.color: choice.checked ? Theme.colors.accent : Theme.colors.line
        FocusRing { shown: choice.visualFocus; surfaceRadius: parent.radius }
        ThemePicture {
            anchors.fill: parent
            anchors.margins: Theme.space4
            colors: choice.look === "dark" ? Theme.darkColors : Theme.lightColors
        }
        ThemePicture {
            visible: choice.look === "system"
            anchors.fill: parent
            anchors.margins: Theme.space4
            anchors.leftMargin: parent.width / 2
            colors: Theme.darkColors
        }
    }
    Rectangle {
        id: mark
        anchors.top: frame.bottom
        anchors.topMargin: Theme.space8 + Theme.space2
        width: 16
        height: 16
        radius: 8
        color: choice.checked ? Theme.colors.accent : Theme.colors.surface
        border.width: choice.checked ? 0 : 1
        border.color: Theme.colors.lineControl
        Rectangle {
            anchors.centerIn: parent
            visible: choice.checked
            width: Theme.space6
            height: width
            radius: width / 2
            color: Theme.colors.inkOnAccent
        }
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space8
        anchors.right: parent.right
        anchors.verticalCenter: mark.verticalCenter
        text: choice.text
        Accessible.ignored: true
    }
}
