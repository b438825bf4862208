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
        x: header.columns.place(header.columns.timeX, width)
        text: qsTr("Time")
    }
    HeaderCell {
        page: header.page
        column: "customer"
        x: header.columns.place(header.columns.customerX, width)
        text: qsTr("Customer")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showEmail
        x: header.columns.place(header.columns.emailX, width)
        text: qsTr("E-mail")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showOrder
        x: header.columns.place(header.columns.orderX, width)
        text: qsTr("Order")
    }
    HeaderCell {
        page: header.page
        column: "status"
        x: header.columns.place(header.columns.statusX, width)
        text: qsTr("Status")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showMethod
        x: header.columns.place(header.columns.methodX, width)
        text: qsTr("Method")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showHash
        x: header.columns.place(header.columns.hashX, width)
        text: qsTr("Transaction")
    }
    HeaderCell {
        page: header.page
        visible: header.columns.showPaid
        x: header.columns.paidEdge - width
        text: qsTr("Paid")
    }
    HeaderCell {
        page: header.page
        column: "value"
        x: header.columns.valueEdge - width
        chevronFirst: true
        text: header.page.totals.currency === "" ? qsTr("Value") : qsTr("Value, %1").arg(header.page.totals.currency)
    }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
