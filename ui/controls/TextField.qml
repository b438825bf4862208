pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A one-line input without its label; see Field for label and error.
T.TextField {
    id: field

    property bool failed: false
    property string iconName: ""
    property string unit: ""
    property bool mono: false
    property bool toolbar: false

    implicitWidth: 200
    implicitHeight: toolbar ? Theme.control : Theme.input
    leftPadding: iconName === "" ? Theme.space10 : Theme.space10 + Theme.iconSize + Theme.space8
    rightPadding: unit === "" && enabled ? Theme.space10 : Theme.space10 + tail.width + Theme.space8
    verticalAlignment: TextInput.AlignVCenter
    color: enabled ? Theme.colors.text : Theme.colors.textDisabled
    selectionColor: Theme.colors.accent
    selectedTextColor: Theme.colors.inkOnAccent
    placeholderTextColor: Theme.colors.text3
    font.family: mono ? Theme.mono.family : Theme.body.family
    font.pixelSize: Math.round(mono ? Theme.mono.size : Theme.body.size)
    selectByMouse: true
    hoverEnabled: true
    Accessible.name: placeholderText

    background: Rectangle {
        radius: Theme.radiusControl
        color: field.enabled ? Theme.colors.surface : Theme.colors.surfaceSunken
        border.width: field.failed || field.activeFocus ? Theme.space2 : 1
        border.color: field.failed ? Theme.colors.dangerFill
            : field.activeFocus ? Theme.colors.focus
            : field.enabled ? Theme.colors.lineControl : Theme.colors.line
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            icon: field.iconName
            color: Theme.colors.text3
        }
    }
    Text {
        id: placeholder
        anchors.left: parent.left
        anchors.leftMargin: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        font: field.font
        color: field.enabled ? Theme.colors.text3 : Theme.colors.textDisabled
        elide: Text.ElideRight
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: field.horizontalAlignment
        Accessible.ignored: true
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        Label {
            visible: field.unit !== ""
            text: field.unit
            color: Theme.colors.text3
        }
        Icon {
            visible: !field.enabled
            anchors.verticalCenter: parent.verticalCenter
            icon: "lock"
            size: Theme.iconSize - 2
            color: Theme.colors.textDisabled
        }
    }
}
