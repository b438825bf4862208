pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Payments as Payments

/// The payments, joined to the root.
Payments.PaymentsPage {
    id: tab

    required property AppRoot root

    page: tab.root.payments
    letterShortcuts: tab.root.settings.letterShortcuts
}
