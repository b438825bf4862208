pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models

/// One page of the shell, made from `source` with `properties` when it is first shown and kept from then on, so that scroll
/// and selection stay. A file and not an inline component: a Loader of Qt 6.4 cannot make bound inline components.
FocusScope {
    id: slot

    required property string key
    required property Navigation navigation
    /// [{keys: ["G", "P"], text: "Payments"}], shown in the status bar.
    property var keyHints: []
    /// Esc: what the page can go back from. A function set by whoever makes the slot; true when it did something.
    property var goBack: () => false
    required property url source
    required property var properties
    readonly property bool current: navigation.page === key

    anchors.fill: parent
    visible: current
    focus: current
    onCurrentChanged: show()
    Component.onCompleted: show()

    readonly property var page: loader.item

    /// F6 from the navigation: the page's first pane.
    function enter() {
        forceActiveFocus(Qt.TabFocusReason);
        if (page?.firstPane) page.firstPane();
    }
    /// F6: moves to the page's next pane; false after the last.
    function nextPane(): bool { return page?.nextPane ? page.nextPane() : false; }
    function show() {
        if (!current) return;
        if (loader.status === Loader.Null) loader.setSource(source, properties);
        forceActiveFocus();
    }

    Loader {
        id: loader
        anchors.fill: parent
        focus: true
    }
}
