pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// What stands in a Dialog.
FocusScope {
    id: content

    required property string title
    required property string text
    required property string acceptText
    required property string cancelText
    required property bool danger
    required property Item body
    signal accepted
    signal rejected

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Column {
        id: column
        width: parent.width
        spacing: Theme.space8
        Label {
            width: parent.width
            text: content.title
            kind: Theme.heading
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: content.text
            color: Theme.colors.text2
            wrapMode: Text.Wrap
        }
        Item {
            width: parent.width
            implicitHeight: content.body?.implicitHeight ?? 0
            children: content.body ? [content.body] : []
        }
        Row {
            anchors.right: parent.right
            topPadding: Theme.space8
            spacing: Theme.space8
            Button {
                text: content.cancelText
                focus: content.danger
                onClicked: content.rejected()
            }
            Button {
                text: content.acceptText
                focus: !content.danger
                kind: content.danger ? Button.Danger : Button.Primary
                onClicked: content.accepted()
            }
        }
    }
}
