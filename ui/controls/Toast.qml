pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A notice at the bottom trailing corner: icon, title, text, one action. Whoever shows it decides when it leaves.
Item {
    id: toast

    required property string title
    property string text: ""
    property string tone: "success"
    property string iconName: "s-succeeded"
    property string actionText: ""
    signal triggered
    signal dismissed
    readonly property bool held: hover.hovered || action.activeFocus || close.activeFocus

    implicitWidth: Theme.toast
    implicitHeight: Math.max(Theme.grow(58), texts.implicitHeight + 2 * Theme.space8)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text

    RaisedSurface { anchors.fill: parent }
    HoverHandler { id: hover }
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        icon: toast.iconName
        color: Theme.tone(toast.tone).text
    }
    Column {
        id: texts
        anchors.left: icon.right
        anchors.leftMargin: Theme.space12
        anchors.right: action.visible ? action.left : close.left
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            text: toast.title
            kind: Theme.strong
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: toast.text
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
    Button {
        id: action
        anchors.right: close.left
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        visible: toast.actionText !== ""
        text: toast.actionText
        size: Button.Small
        onClicked: toast.triggered()
    }
    IconButton {
        id: close
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.space24
        implicitHeight: Theme.space24
        iconName: "x"
        iconSize: Theme.space12
        text: qsTr("Dismiss")
        onClicked: toast.dismissed()
    }
}
