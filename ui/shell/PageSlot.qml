pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models

/// One page of the shell: made when it is first shown, kept from then on so that scroll and selection stay.
Loader {
    id: slot

    required property string key
    required property Navigation navigation
    /// [{keys: ["G", "P"], text: "Payments"}], shown in the status bar.
    property var keyHints: []
    readonly property bool current: navigation.page === key

    anchors.fill: parent
    visible: current
    focus: current
    onCurrentChanged: show()
    Component.onCompleted: show()
    active: false

    /// Esc: what the page can go back from. A function set by whoever makes the slot; true when it did something.
    property var goBack: () => false
    /// F6: moves to the page's next pane; false after the last.
    property var nextPane: () => false

    function show() {
        if (!current) return;
        active = true;
        forceActiveFocus();
    }
}
