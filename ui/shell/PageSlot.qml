pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models

/// One page of the shell. Its content is usually a Loader that is active once `opened` is true: a page is made when it is
/// first shown and kept from then on, so that scroll and selection stay.
FocusScope {
    id: slot

    required property string key
    required property Navigation navigation
    /// [{keys: ["G", "P"], text: "Payments"}], shown in the status bar.
    property var keyHints: []
    /// Esc: what the page can go back from. A function set by whoever makes the slot; true when it did something.
    property var goBack: () => false
    /// F6: moves to the page's next pane; false after the last.
    property var nextPane: () => false
    property bool opened: false
    readonly property bool current: navigation.page === key

    anchors.fill: parent
    visible: current
    focus: current
    onCurrentChanged: show()
    Component.onCompleted: show()

    function show() {
        if (!current) return;
        opened = true;
        forceActiveFocus();
    }
}
