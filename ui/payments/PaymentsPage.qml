pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Paydeck.Controls
import Paydeck.Models as Models
import Paydeck.Theme

/// The payments page: views, filter, table, footer, and the opened payment beside them.
FocusScope {
    id: view

    required property Models.PaymentsPage page
    property bool letterShortcuts: true

    readonly property bool panelOpen: page.detail.open
    readonly property real windowWidth: Window.width
    readonly property bool compact: windowWidth < Theme.widthTwoLineRows && panelOpen
    readonly property real panelWidth: windowWidth >= Theme.widthPanelWide ? Theme.panelWide : Theme.panel
    readonly property bool hasRows: page.content === Models.PaymentsPage.Rows

    focus: true
    // What closed must not leave the keyboard nowhere.
    onPanelOpenChanged: if (!panelOpen && activeFocus && !bar.activeFocus) firstPane()

    function firstPane() { table.keyboard = true; table.forceActiveFocus(Qt.TabFocusReason); }
    function nextPane(): bool {
        if (!panelOpen || panel.activeFocus) return false;
        panel.focusFirst();
        return true;
    }

    Keys.onPressed: event => {
        table.keyboard = true;
        if (!page.press(event.key, event.modifiers, letterShortcuts)) return;
        event.accepted = true;
        if (!bar.activeFocus) table.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    Connections {
        target: view.page
        function onFilterWanted() { bar.focusFilter(); }
    }

    Rectangle {
        id: side
        anchors.left: parent.left
        width: view.width - (view.panelOpen ? view.panelWidth : 0)
        height: view.height
        color: Theme.colors.surface

        PaymentsTabs {
            id: tabs
            width: parent.width
            page: view.page
            compact: view.compact
            onSaveWanted: saveView.open()
        }
        FilterBar {
            id: bar
            y: tabs.height
            width: parent.width
            page: view.page
            compact: view.compact
            onExportWanted: exportDialog.open()
            onSaveWanted: saveView.open()
            Keys.onEscapePressed: table.forceActiveFocus(Qt.OtherFocusReason)
        }
        TableHeader {
            id: header
            y: bar.y + bar.height
            width: parent.width
            visible: !view.compact
            page: view.page
            columns: columns
        }
        Divider {
            y: header.y
            visible: view.compact
            width: parent.width
            strong: true
        }
        PaymentTable {
            id: table
            y: view.compact ? header.y + 1 : header.y + header.height
            width: parent.width
            height: Math.max(0, partial.y - y)
            focus: true
            visible: view.hasRows
            page: view.page
            columns: columns
            onOpened: view.page.openCurrent()
        }
        PaymentsStates {
            anchors.fill: table
            visible: !view.hasRows
            page: view.page
        }
        PartialRows {
            id: partial
            y: footer.y - height
            width: parent.width
            page: view.page
            onRawWanted: {
                raw.title = view.page.unreadable.text;
                raw.advice = view.page.unreadable.advice;
                raw.body = view.page.unreadable.raw;
                raw.open();
            }
        }
        PaymentsFooter {
            id: footer
            y: parent.height - height
            width: parent.width
            page: view.page
            compact: view.compact
        }
    }
    DetailPanel {
        id: panel
        anchors.right: parent.right
        width: view.panelWidth
        height: view.height
        visible: view.panelOpen
        page: view.page
        onRawWanted: {
            raw.advice = "";
            raw.title = qsTr("%1, as the backend sent it").arg(view.page.detail.title);
            raw.body = view.page.detail.raw;
            raw.open();
        }
    }
    TableColumns {
        id: columns
        width: side.width
        chosen: view.page.columns
        twoLines: view.compact
        mirrored: view.LayoutMirroring.enabled
    }
    SaveViewPopup {
        id: saveView
        x: columns.place(side.width - width - Theme.pagePadding, width) + side.x
        y: tabs.height
        page: view.page
    }
    RawViewer {
        id: raw
        onCopyWanted: text => view.page.copyText(text)
    }
    FileDialog {
        id: exportDialog
        title: qsTr("Export payments as CSV")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("CSV files (*.csv)")]
        defaultSuffix: "csv"
        onAccepted: view.page.exportTo(selectedFile)
    }
}
