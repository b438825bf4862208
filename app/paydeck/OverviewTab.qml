pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Overview

/// The overview, joined to the root.
OverviewView {
    id: tab

    required property AppRoot root

    page: tab.root.overview
    live: !tab.root.live.offline
    windowWidth: Window.width
    onQueryOpened: query => tab.root.filterPayments(query)
    onPaymentOpened: key => tab.root.openPayment(key)
    onConnectionOpened: tab.root.navigation.go("settings")
    onCopyRequested: text => tab.root.copy(text)
    onSandboxRequested: tab.root.navigation.go("onboarding")
}
