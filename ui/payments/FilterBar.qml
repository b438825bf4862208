pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Filter, dates, columns, export: the band above the table.
Item {
    id: bar

    required property PaymentsPage page
    property bool compact: false
    signal exportWanted
    signal saveWanted

    function focusFilter() { field.focusInput(); }

    implicitHeight: Theme.filterBar

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: bar.compact ? Theme.space16 : Theme.pagePadding
        anchors.rightMargin: bar.compact ? Theme.space16 : Theme.pagePadding
        spacing: Theme.space8
        FilterField {
            id: field
            Layout.fillWidth: true
            filter: bar.page.filter
            offline: !bar.page.updating
        }
        DateButton {
            filter: bar.page.filter
        }
        IconButton {
            id: columnsButton
            visible: !bar.compact
            bordered: true
            iconName: "columns"
            text: qsTr("Columns")
            onClicked: columnsMenu.popup(columnsButton, 0, columnsButton.height + Theme.space4)
        }
        IconButton {
            visible: !bar.compact
            bordered: true
            iconName: "download"
            enabled: !bar.page.exporter.running
            text: qsTr("Export as CSV")
            onClicked: bar.exportWanted()
        }
        IconButton {
            id: moreButton
            visible: bar.compact
            bordered: true
            iconName: "more"
            text: qsTr("More")
            onClicked: moreMenu.popup(moreButton, 0, moreButton.height + Theme.space4)
        }
    }
    ColumnsMenu {
        id: columnsMenu
        columns: bar.page.columns
    }
    Menu {
        id: moreMenu
        MenuItem { iconName: "columns"; text: qsTr("Columns"); onTriggered: columnsMenu.popup(moreButton, 0, moreButton.height) }
        MenuItem { iconName: "download"; text: qsTr("Export as CSV"); enabled: !bar.page.exporter.running; onTriggered: bar.exportWanted() }
        MenuItem { iconName: "bookmark"; text: qsTr("Save view"); enabled: bar.page.canSaveView; onTriggered: bar.saveWanted() }
    }
}
