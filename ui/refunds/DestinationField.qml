pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The address: as typed while it is being edited, else whole in groups of four with bold ends.
TextField {
    id: field

    required property DestinationInput input
    readonly property bool grouped: !activeFocus && input.readable && input.error === ""

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Math.max(Theme.input, grouped ? groups.height + Theme.space12 : 0)
    mono: true
    failed: input.error !== ""
    color: grouped ? "transparent" : Theme.colors.text
    rightPadding: picture.width + Theme.space8
    placeholderText: qsTr("Address, Lightning invoice or payment link")
    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
    Accessible.name: qsTr("Destination")
    Accessible.description: input.error !== "" ? input.error : input.sourceLine
    onTextEdited: input.type(text)
    onActiveFocusChanged: if (!activeFocus) cursorPosition = 0
    Component.onCompleted: text = input.text
    Connections {
        target: field.input
        function onChanged() {
            if (field.text !== field.input.text) field.text = field.input.text;
        }
    }
    DestinationGroups {
        id: groups
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: field.grouped
        address: field.input.grouped
    }
    IconButton {
        id: picture
        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        y: Theme.space2
        implicitWidth: Theme.input - Theme.space4
        implicitHeight: Theme.input - Theme.space4
        iconName: "qr"
        text: qsTr("Paste, or read a QR code")
        onClicked: menu.popup(picture, picture.width - menu.width, picture.height + Theme.space4)
    }
    Menu {
        id: menu
        MenuItem { iconName: "copy"; text: qsTr("Paste text or a picture"); shortcutText: qsTr("Ctrl V"); onTriggered: field.input.pasteFromClipboard() }
        MenuItem { iconName: "qr"; text: qsTr("QR code from a file"); onTriggered: files.open() }
    }
    FileDialog {
        id: files
        title: qsTr("Picture of a QR code")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")]
        onAccepted: field.input.readFile(selectedFile)
    }
}
