pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Column names; those that can be sorted by are buttons.
Item {
    id: header

    required property PaymentsPage page
    required property TableColumns columns

    implicitHeight: Theme.columnHeader

    HeaderCell {
        page: header.page
        column: "time"
        visible: header.columns.showTime
        x: header.columns.timeX
        text: qsTr("Time")
    }
    HeaderCell {
        page: header.page
        column: "customer"
        x: header.columns.customerX
        text: qsTr("Customer")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showEmail
        x: header.columns.emailX
        text: qsTr("E-mail")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showOrder
        x: header.columns.orderX
        text: qsTr("Order")
    }
    HeaderCell {
        page: header.page
        column: "status"
        x: header.columns.statusX
        text: qsTr("Status")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showMethod
        x: header.columns.methodX
        text: qsTr("Method")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showHash
        x: header.columns.hashX
        text: qsTr("Transaction")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showPaid
        x: header.columns.paidRight - width
        text: qsTr("Paid")
    }
    HeaderCell {
        page: header.page
        column: "value"
        x: header.columns.valueRight - width
        chevronFirst: true
        text: header.page.columnCurrency === "" ? qsTr("Value") : qsTr("Value, %1").arg(header.page.columnCurrency)
    }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
