pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The command palette: search, payments, customers, actions. Everything by keyboard.
T.Popup {
    id: popup

    required property CommandPalette palette

    parent: T.Overlay.overlay
    x: Math.round(((parent?.width ?? 0) - width) / 2)
    y: Math.min(Theme.paletteTop, Math.round((parent?.height ?? 0) * 0.12))
    width: Math.min(Theme.palette, (parent?.width ?? 0) - 2 * Theme.space24)
    height: Math.min(implicitContentHeight, (parent?.height ?? 0) - y - Theme.space24)
    modal: true
    focus: true
    padding: 0
    visible: palette.open
    closePolicy: T.Popup.CloseOnPressOutside
    onClosed: palette.close()
    onOpened: (contentItem as PaletteBody).focusField()
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface {
        radius: Theme.radiusDialog
        sheet: true
    }
    contentItem: PaletteBody { palette: popup.palette }
}
