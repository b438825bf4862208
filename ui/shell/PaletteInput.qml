pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The palette's input line and its keys.
FocusScope {
    id: line

    required property CommandPalette palette

    function focusField() { field.forceActiveFocus(); }

    implicitHeight: Theme.grow(56)
    focus: true

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        icon: "search"
        size: Theme.iconSize + 2
    }
    TextInput {
        id: field
        anchors.left: parent.left
        anchors.leftMargin: Theme.space20 + Theme.space32
        anchors.right: hints.left
        anchors.rightMargin: Theme.space12
        height: parent.height
        focus: true
        clip: true
        text: line.palette.text
        color: Theme.colors.text
        selectionColor: Theme.colors.accent
        selectedTextColor: Theme.colors.inkOnAccent
        font.family: Theme.sans
        font.pixelSize: Math.round(Theme.heading.size) + 1
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Search payments, customers and actions")
        onTextEdited: line.palette.text = text
        Keys.onUpPressed: line.palette.move(-1)
        Keys.onDownPressed: line.palette.move(1)
        Keys.onReturnPressed: line.palette.accept()
        Keys.onEnterPressed: line.palette.accept()
        Keys.onEscapePressed: line.palette.close()
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Copy) && selectedText === "") {
                line.palette.copyChosen();
                event.accepted = true;
            }
        }
    }
    Row {
        id: hints
        anchors.right: parent.right
        anchors.rightMargin: Theme.space20
        anchors.verticalCenter: parent.verticalCenter
        visible: line.width > 560
        spacing: Theme.space6
        component Hint: Label {
            anchors.verticalCenter: parent?.verticalCenter
            kind: Theme.small
            color: Theme.colors.text3
        }
        Hint { text: qsTr("Type") }
        Keycap { text: ">" }
        Hint { text: qsTr("for actions,") }
        Keycap { text: "#" }
        Hint { text: qsTr("for orders,") }
        Keycap { text: "0x" }
        Hint { text: qsTr("for hashes") }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
        strong: true
    }
}
