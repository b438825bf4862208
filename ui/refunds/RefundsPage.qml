pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Paydeck.Controls
import Paydeck.Models as Models
import Paydeck.Theme

/// The refund queue: tabs, policy, table, footer, and the opened refund beside them.
FocusScope {
    id: view

    required property Models.RefundsPage page
    property bool letterShortcuts: true
    signal editWanted(string entry)

    readonly property bool panelOpen: page.detail.open
    readonly property bool compact: width - (panelOpen ? Theme.panelApproval : 0) < Theme.panelApproval + Theme.toast
    readonly property bool typing: Window.activeFocusItem instanceof TextInput

    focus: true
    // The table places its columns by x, which does not mirror: left to right as a whole until it does.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Keys.onPressed: event => {
        table.keyboard = true;
        const letters = letterShortcuts && !typing;
        if (!page.press(event.key, event.modifiers, letters, event.isAutoRepeat)) return;
        event.accepted = true;
        if (!page.detail.busy && page.detail.step === Models.RefundDetail.NoStep && !typing) table.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    Connections {
        target: view.page
        function onSearchWanted() { bar.focusSearch(); }
        function onCommentWanted() { panel.focusComment(); }
        function onEditWanted(entry) { view.editWanted(entry); }
    }

    Rectangle {
        id: side
        width: view.width - (view.panelOpen ? Theme.panelApproval : 0)
        height: view.height
        color: Theme.colors.surface

        Tabs {
            id: tabs
            x: (view.compact ? Theme.space16 : Theme.pagePadding) - Theme.space8
            model: view.compact ? Array.from(view.page.tabRows).map((tab, i) => i > 0 ? tab : { text: qsTr("Awaiting"), count: tab.count, urgent: tab.urgent }) : view.page.tabRows
            currentIndex: view.page.tab
            onActivated: index => view.page.chooseTab(index)
        }
        Divider { y: tabs.height - 1; width: parent.width; strong: true }
        QueuePolicyBar {
            id: bar
            y: tabs.height
            width: parent.width
            page: view.page
            compact: view.compact
            onPolicyWanted: from => {
                policy.x = from.mapToItem(view, 0, 0).x + from.width - policy.width;
                policy.open();
            }
            onBulkWanted: opener.open()
        }
        QueueColumns {
            id: columns
            width: side.width
            compact: view.compact
        }
        QueueHeader {
            id: header
            y: bar.y + bar.height
            width: parent.width
            page: view.page
            columns: columns
        }
        QueueTable {
            id: table
            y: header.y + header.height
            width: parent.width
            height: Math.max(0, footer.y - y)
            focus: true
            visible: view.page.content === Models.RefundsPage.Rows
            page: view.page
            columns: columns
        }
        QueueStates {
            anchors.fill: table
            visible: !table.visible
            page: view.page
        }
        QueueFooter {
            id: footer
            y: parent.height - height
            width: parent.width
            page: view.page
            compact: view.compact
        }
    }
    QueuePanel {
        id: panel
        anchors.right: parent.right
        width: Theme.panelApproval
        height: view.height
        visible: view.panelOpen
        page: view.page
    }
    QueuePolicyPopup {
        id: policy
        y: bar.y + bar.height
        policies: view.page.policies
    }
    ApprovalBatch {
        page: view.page
        visible: view.page.batch.open
    }
    BulkSheet {
        bulk: view.page.bulk
        visible: view.page.bulk.stage !== Models.BulkRefunds.Closed
    }
    FileDialog {
        id: opener
        title: qsTr("Choose a CSV file of refunds")
        nameFilters: [qsTr("CSV files (*.csv *.txt *.tsv)"), qsTr("All files (*)")]
        onAccepted: view.page.bulk.loadFile(selectedFile)
    }
}
