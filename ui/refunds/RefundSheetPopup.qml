pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Models
import Paydeck.Theme

/// The refund sheet over any page. Open it through its controller; the focus returns to where it was.
T.Popup {
    id: popup

    required property RefundSheet sheet
    property bool rightToLeft: false
    property Item opener: null
    readonly property real room: parent?.width ?? 0
    readonly property bool wide: room >= Theme.widthSheetNarrow

    parent: T.Overlay.overlay
    x: rightToLeft ? 0 : room - width
    width: wide ? Theme.sheetWide : Theme.sheetNarrow
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    visible: sheet.open
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: opener = parent.Window.activeFocusItem
    onOpened: (contentItem as RefundSheetBody).focusFirst()
    // Unless the person has gone to another page meanwhile.
    onClosed: if (opener?.visible) opener.forceActiveFocus(Qt.OtherFocusReason)
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: Rectangle { color: Theme.colors.surface }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.sheet; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.sheet * 0.75; easing.type: Easing.InCubic }
    }
    contentItem: RefundSheetBody {
        sheet: popup.sheet
        wide: popup.wide
        LayoutMirroring.enabled: popup.rightToLeft
        LayoutMirroring.childrenInherit: true
    }
}
