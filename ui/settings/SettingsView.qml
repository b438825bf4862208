pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Settings: a menu of sections on the left, their cards beside it. Changes apply at once.
FocusScope {
    id: view

    required property ConnectionSettings connections
    /// ConnectionList: connectionId, name, provider, words, tone, icon, detail, sandbox.
    required property var connectionList
    required property AppSettings settings
    required property string version
    required property string workspacePath
    signal openedInBrowser(url address)
    signal noticed(string title)

    readonly property real menuWidth: Theme.grow(200)
    readonly property bool twoColumns: width - menuWidth > 820

    function manage(connection: string) { connectionsCard.manage(connection); }
    function add() { addSheet.open(); }

    Connections {
        target: view.connections
        function onDone(id: string, what: string) { view.noticed(what); }
    }
    Connections {
        target: view.connections.form
        function onConnected(connectionId: string) {
            addSheet.close();
            view.noticed(qsTr("Connected. Payments arrive in a moment"));
        }
        function onBrowserRequested(url: url) { view.openedInBrowser(url); }
    }

    FocusScope {
        id: menu
        anchors.left: parent.left
        width: view.menuWidth
        height: parent.height
        Rectangle {
            anchors.fill: parent
            color: Theme.colors.surface
        }
        Column {
            id: sections
            anchors.left: parent.left
            anchors.leftMargin: Theme.space10
            y: Theme.space12
            width: parent.width - 2 * Theme.space10
            spacing: Theme.space2
            SectionItem { iconName: "link"; text: qsTr("Connections"); current: view.section === 0; onClicked: view.show(0) }
            SectionItem { iconName: "sun"; text: qsTr("Appearance"); current: view.section === 1; onClicked: view.show(1) }
            SectionItem { iconName: "globe"; text: qsTr("Time and keys"); current: view.section === 2; onClicked: view.show(2) }
            SectionItem { iconName: "db"; text: qsTr("Data and storage"); current: view.section === 3; onClicked: view.show(3) }
        }
        Divider {
            anchors.right: parent.right
            width: 1
            height: parent.height
            strong: true
        }
    }
    property int section: 0
    function firstPane() { sections.children[section].forceActiveFocus(Qt.TabFocusReason); }
    function nextPane(): bool {
        if (!menu.activeFocus) return false;
        [connectionsCard, appearanceCard, formatsCard, storageCard][section].forceActiveFocus(Qt.TabFocusReason);
        return true;
    }
    function show(index: int) {
        section = index;
        const cards = [connectionsCard, appearanceCard, formatsCard, storageCard];
        flick.contentY = Math.max(0, Math.min(cards[index].mapToItem(flick.contentItem, 0, 0).y - Theme.space16, flick.contentHeight - flick.height));
        cards[index].forceActiveFocus(Qt.TabFocusReason);
    }

    Flickable {
        id: flick
        anchors.left: menu.right
        anchors.right: parent.right
        height: parent.height
        contentHeight: body.implicitHeight + 2 * Theme.space16
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}
        Grid {
            id: body
            readonly property real columnWidth: view.twoColumns ? (flick.width - 2 * Theme.space16 - Theme.cardGap) / 2 : flick.width - 2 * Theme.space16
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            y: Theme.space16
            columns: view.twoColumns ? 2 : 1
            columnSpacing: Theme.cardGap
            Column {
                width: body.columnWidth
                spacing: Theme.cardGap
                bottomPadding: view.twoColumns ? 0 : Theme.cardGap
                ConnectionsCard {
                    id: connectionsCard
                    width: parent.width
                    settings: view.connections
                    list: view.connectionList
                    onAddRequested: view.add()
                }
                StorageCard {
                    id: storageCard
                    width: parent.width
                    keyStoreIsPersistent: view.connections.keyStoreIsPersistent
                    keyStoreText: view.connections.keyStoreText
                    workspacePath: view.workspacePath
                    version: view.version
                }
            }
            Column {
                width: body.columnWidth
                spacing: Theme.cardGap
                AppearanceCard {
                    id: appearanceCard
                    width: parent.width
                    settings: view.settings
                }
                FormatsCard {
                    id: formatsCard
                    width: parent.width
                    settings: view.settings
                }
            }
        }
    }
    AddConnection {
        id: addSheet
        form: view.connections.form
    }
}
