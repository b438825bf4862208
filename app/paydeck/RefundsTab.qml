pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Refunds as Refunds

/// The refund queue, joined to the root.
Refunds.RefundsPage {
    id: tab

    required property AppRoot root

    page: tab.root.refunds
    letterShortcuts: tab.root.settings.letterShortcuts
}
