pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// All keys that work in this version, by group.
T.Popup {
    id: overlay

    readonly property var groups: [
        { title: qsTr("Anywhere"), keys: [
            [["Ctrl", "K"], qsTr("Search and commands")], [["?"], qsTr("This list")], [["Ctrl", "B"], qsTr("Navigation names")],
            [["Ctrl", "⇧", "D"], qsTr("Light or dark")], [["F6"], qsTr("Next pane")], [["Esc"], qsTr("Back one level")],
            [["Ctrl", "1"], qsTr("First page, and so on")]] },
        { title: qsTr("Go to"), keys: [
            [["G", "O"], qsTr("Overview")], [["G", "P"], qsTr("Payments")], [["G", "A"], qsTr("Needs you")], [["G", ","], qsTr("Settings")]] },
        { title: qsTr("Lists"), keys: [
            [["J"], qsTr("Next")], [["K"], qsTr("Previous")], [["Home"], qsTr("First")], [["End"], qsTr("Last")],
            [["↵"], qsTr("Open")], [["Space"], qsTr("Select")], [["⇧", "J"], qsTr("Extend")], [["Ctrl", "A"], qsTr("Select all")],
            [["["], qsTr("Previous tab")], [["]"], qsTr("Next tab")], [["1"], qsTr("First saved view, and so on")]] },
        { title: qsTr("Payment"), keys: [
            [["F"], qsTr("Filter")], [["C"], qsTr("Copy ID")], [["H"], qsTr("Copy hash")], [["O"], qsTr("Open in explorer")]] },
        { title: qsTr("Chart"), keys: [
            [["←", "→"], qsTr("Move along")], [["T"], qsTr("Show as table")], [["Ctrl", "C"], qsTr("Copy as a table")]] }
    ]

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.grow(760), (parent?.width ?? 0) - 2 * Theme.space24)
    height: Math.min(implicitContentHeight, (parent?.height ?? 0) - 2 * Theme.space24)
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface {
        radius: Theme.radiusDialog
        sheet: true
    }
    contentItem: ShortcutsBody {
        groups: overlay.groups
        onClosed: overlay.close()
    }
}
