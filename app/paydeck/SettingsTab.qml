pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Settings

/// The settings, joined to the root.
SettingsView {
    id: tab

    required property AppRoot root

    connections: tab.root.settingsPage
    connectionList: tab.root.connections
    settings: tab.root.settings
    version: tab.root.version
    workspacePath: tab.root.workspacePath
    onOpenedInBrowser: address => tab.root.openInBrowser(address)
    onNoticed: title => tab.root.notices.addPlain(title, "", "success", "s-succeeded")
}
