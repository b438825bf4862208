pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Heading, close and the groups.
FocusScope {
    id: body

    required property var groups
    signal closed

    implicitHeight: flow.height + Theme.grow(72)

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Keyboard shortcuts")
    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space24
        y: Theme.space16
        text: qsTr("Keyboard shortcuts")
        kind: Theme.heading
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: Theme.space12
        focus: true
        iconName: "x"
        text: qsTr("Close")
        shortcutText: "Esc"
        onClicked: body.closed()
    }
    Flickable {
        anchors.fill: parent
        anchors.topMargin: Theme.grow(52)
        anchors.bottomMargin: Theme.space16
        contentHeight: flow.implicitHeight
        clip: true
        Flow {
            id: flow
            anchors.left: parent.left
            anchors.leftMargin: Theme.space24
            width: parent.width - 2 * Theme.space24
            spacing: Theme.space24
            flow: Flow.TopToBottom
            height: Theme.grow(320)
            Repeater {
                model: body.groups
                ShortcutGroup {
                    required property var modelData
                    title: modelData.title
                    keys: modelData.keys
                }
            }
        }
    }
}
