pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The rows on screen. Positions come from the window object in whole pixels; nothing here knows how long the list is.
FocusScope {
    id: table

    required property PaymentsPage page
    required property TableColumns columns
    property bool keyboard: false

    readonly property PaymentListWindow list: page.list
    readonly property bool twoLines: columns.twoLines
    property int hoveredRow: -1

    signal opened

    clip: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Payments")
    onActiveFocusChanged: if (activeFocus && !list.hasCurrent && keyboard) list.moveCurrent(0)

    Binding { target: table.list; property: "viewportHeight"; value: Math.round(table.height) }
    Binding { target: table.list; property: "rowHeight"; value: table.twoLines ? Theme.rowNarrow : Theme.rowHeight }
    Binding { target: table.list; property: "headerHeight"; value: table.twoLines ? 0 : Theme.groupRow }

    Repeater {
        model: table.twoLines ? [] : table.list.rows  // qmllint disable
        PaymentRow {
            columns: table.columns
            hoveredRow: table.hoveredRow
            focused: table.activeFocus && table.keyboard
        }
    }
    Repeater {
        model: table.twoLines ? table.list.rows : []  // qmllint disable
        PaymentRowNarrow {
            columns: table.columns
            hoveredRow: table.hoveredRow
            focused: table.activeFocus && table.keyboard
        }
    }
    Repeater {
        model: table.twoLines ? [] : table.list.headings  // qmllint disable
        GroupRow {}
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton
        onPositionChanged: table.hoveredRow = table.list.rowAtY(mouseY)
        onExited: table.hoveredRow = -1
        onClicked: event => {
            table.keyboard = false;
            table.forceActiveFocus(Qt.MouseFocusReason);
            const row = table.list.rowAtY(event.y);
            if (row < 0) return;
            if (event.modifiers & Qt.ShiftModifier) return table.list.selectTo(row);
            if (event.modifiers & Qt.ControlModifier) return table.list.toggleSelected(row);
            table.list.setCurrentRow(row);
            table.opened();
        }
    }
    TableScroll {
        anchors.fill: parent
        list: table.list
        onMoved: if (mouse.containsMouse) table.hoveredRow = table.list.rowAtY(mouse.mouseY)
    }
    NewPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.groupRow + Theme.space8
        count: table.list.newAbove
        onClicked: table.list.scrollToTop()
    }
}
