pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The names of the columns.
Item {
    id: header

    required property RefundsPage page
    required property QueueColumns columns

    implicitHeight: Theme.columnHeader

    component Name: Label {
        height: header.height
        kind: Theme.caption
        color: Theme.colors.text3
        Accessible.role: Accessible.ColumnHeader
    }

    Name { x: header.columns.customerX; text: qsTr("Customer") }
    Name { x: header.columns.destinationX; text: qsTr("Destination") }
    Name { visible: !header.columns.compact; x: header.columns.byX; text: qsTr("Requested by") }
    Name { x: header.columns.stateX; text: header.page.stateColumn }
    Name {
        x: header.columns.amountRight - width
        text: header.page.columnCurrency === "" ? qsTr("Amount") : qsTr("Amount, %1").arg(header.page.columnCurrency)
    }
    Name { visible: !header.columns.compact; x: header.columns.ageRight - width; text: header.page.tab === 0 ? qsTr("Age") : qsTr("When") }
    Divider {
        strong: true
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
