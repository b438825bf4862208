pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Onboarding

/// The first screen, joined to the root.
OnboardingView {
    id: tab

    required property AppRoot root

    form: tab.root.onboarding
    version: tab.root.version
    onOpenedInBrowser: address => tab.root.openInBrowser(address)
}
