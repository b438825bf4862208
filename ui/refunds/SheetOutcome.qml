pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What became of the refund, with what can be done next.
Item {
    id: view

    required property RefundSheet sheet

    implicitHeight: visible ? state.implicitHeight + 6 * Theme.space24 : 0
    StateView {
        id: state
        anchors.centerIn: parent
        width: parent.width
        iconName: view.sheet.outcome.icon
        tone: view.sheet.outcome.tone
        title: view.sheet.outcome.title
        text: view.sheet.outcome.text
        Button {
            visible: view.sheet.outcome.canCancel
            text: qsTr("Cancel this refund")
            kind: Button.DangerText
            onClicked: view.sheet.cancelQueued()
        }
        Button {
            visible: view.sheet.outcome.canEdit
            text: qsTr("Edit")
            onClicked: view.sheet.editAgain()
        }
    }
}
