pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A yes or no that cannot be undone: title, one sentence, the verb as the button.
T.Dialog {
    id: dialog

    property string text: ""
    property string acceptText: ""
    property string cancelText: qsTr("Cancel")
    property bool danger: false
    /// Shown below the sentence.
    property Item body: null

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: 440
    padding: Theme.space20
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    implicitHeight: implicitContentHeight + 2 * padding
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface {
        radius: Theme.radiusDialog
        sheet: true
    }
    contentItem: DialogContent {
        title: dialog.title
        text: dialog.text
        acceptText: dialog.acceptText
        cancelText: dialog.cancelText
        danger: dialog.danger
        body: dialog.body
        onAccepted: dialog.accept()
        onRejected: dialog.reject()
    }
}
