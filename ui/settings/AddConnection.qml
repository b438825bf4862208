pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Onboarding
import Paydeck.Theme

/// A sheet from the trailing edge with the connect form. Closing it keeps what was typed.
T.Popup {
    id: sheet

    required property ConnectForm form

    parent: T.Overlay.overlay
    x: (parent?.width ?? 0) - width
    width: 480
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Rectangle { color: Theme.colors.surface }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.sheet; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.sheet * 0.75; easing.type: Easing.InCubic }
    }
    contentItem: AddConnectionContent {
        form: sheet.form
        onClosed: sheet.close()
    }
}
