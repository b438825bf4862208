pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models

/// Which columns the table has.
Menu {
    id: menu

    required property PaymentColumns columns

    MenuItem { text: qsTr("Time"); checkable: true; checked: true; enabled: false }
    MenuItem { text: qsTr("Customer"); checkable: true; checked: true; enabled: false }
    MenuItem { text: qsTr("E-mail"); checkable: true; checked: menu.columns.email; onTriggered: menu.columns.email = checked }
    MenuItem { text: qsTr("Order"); checkable: true; checked: menu.columns.order; onTriggered: menu.columns.order = checked }
    MenuItem { text: qsTr("Method"); checkable: true; checked: menu.columns.method; onTriggered: menu.columns.method = checked }
    MenuItem { text: qsTr("Transaction"); checkable: true; checked: menu.columns.hash; onTriggered: menu.columns.hash = checked }
    MenuItem { text: qsTr("Paid"); checkable: true; checked: menu.columns.paid; onTriggered: menu.columns.paid = checked }
}
