pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The lines of the queue. The current one stays in view when keys move it; nothing else moves the list.
FocusScope {
    id: table

    required property RefundsPage page
    required property QueueColumns columns
    property bool keyboard: false

    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Refunds")

    function clickLine(row: int, event: var) {
        keyboard = false;
        table.forceActiveFocus(Qt.MouseFocusReason);
        if (event.modifiers & Qt.ControlModifier) return page.model.toggleSelected(row);
        page.openRow(row);
    }

    ListView {
        id: list
        anchors.fill: parent
        clip: true
        model: table.page.model  // qmllint disable
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: Theme.rowTwoLine * 4
        T.ScrollBar.vertical: ScrollBar {}
        delegate: QueueLine {
            columns: table.columns
            focused: table.activeFocus && table.keyboard
            onClicked: event => table.clickLine(index, event)
        }
        Connections {
            target: table.page.model  // qmllint disable
            function onCurrentChanged() {
                if (table.keyboard && table.page.model.currentRow >= 0)
                    list.positionViewAtIndex(table.page.model.currentRow, ListView.Contain);
            }
        }
    }
}
