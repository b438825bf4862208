pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Why, a note for the books, and whether the customer is told.
SheetPart {
    id: part

    required property RefundSheet sheet

    title: qsTr("Reason")
    Row {
        width: parent.width
        spacing: Theme.space8
        Select {
            id: select
            width: Math.round(parent.width * 0.42)
            model: part.sheet.reasons
            Accessible.name: qsTr("Reason, %1").arg(displayText)
            onActivated: index => part.sheet.chooseReason(index)
            Component.onCompleted: currentIndex = part.sheet.choices.reason
            Connections {
                target: part.sheet
                function onChanged() { select.currentIndex = part.sheet.choices.reason; }
            }
        }
        TextField {
            id: note
            width: parent.width - select.width - parent.spacing
            placeholderText: qsTr("Note for your team")
            maximumLength: 2000
            Accessible.name: qsTr("Note")
            onTextEdited: part.sheet.typeNote(text)
            Component.onCompleted: text = part.sheet.choices.note
            Connections {
                target: part.sheet
                function onChanged() {
                    if (note.text !== part.sheet.choices.note) note.text = part.sheet.choices.note;
                }
            }
        }
    }
    Item {
        width: parent.width
        implicitHeight: toggle.implicitHeight
        Switch {
            id: toggle
            anchors.left: parent.left
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("E-mail %1 when the refund is sent").arg(part.sheet.head.customer)
            enabled: part.sheet.choices.notifyWhy === ""
            Accessible.name: text
            onToggled: part.sheet.setNotify(checked)
            Component.onCompleted: checked = part.sheet.choices.notify
            Connections {
                target: part.sheet
                function onChanged() { toggle.checked = part.sheet.choices.notify; }
            }
        }
        Label {
            anchors.left: toggle.right
            anchors.leftMargin: Theme.space8
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: part.sheet.choices.notifyWhy
            kind: Theme.small
            color: Theme.colors.text3
        }
    }
}
