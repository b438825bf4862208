pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The stretch of time: the `created:` term of the filter.
T.Button {
    id: button

    required property PaymentFilter filter

    text: filter.createdLabel
    implicitHeight: Theme.control
    implicitWidth: Math.ceil(row.implicitWidth) + 2 * Theme.space12
    hoverEnabled: true
    Accessible.name: qsTr("Dates: %1").arg(text)
    onClicked: menu.popup(button, 0, button.height + Theme.space4)
    background: ButtonSurface {
        kind: Button.Secondary
        active: true
        hovered: button.hovered
        down: button.down
        focusShown: button.visualFocus
    }
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.space8
            Icon { anchors.verticalCenter: parent.verticalCenter; icon: "calendar"; size: Theme.iconSize - 1; color: Theme.colors.text }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: button.text
                kind: Theme.label
                Accessible.ignored: true
            }
            Icon { anchors.verticalCenter: parent.verticalCenter; icon: "chev-down"; size: Theme.iconSize - 2; color: Theme.colors.text }
        }
    }
    Menu {
        id: menu
        MenuItem { text: qsTr("All time"); checkable: true; checked: button.filter.created === ""; onTriggered: button.filter.setCreated("") }
        MenuItem { text: qsTr("Today"); checkable: true; checked: button.filter.created === "today"; onTriggered: button.filter.setCreated("today") }
        MenuItem { text: qsTr("7 days"); checkable: true; checked: button.filter.created === "7d"; onTriggered: button.filter.setCreated("7d") }
        MenuItem { text: qsTr("30 days"); checkable: true; checked: button.filter.created === "30d"; onTriggered: button.filter.setCreated("30d") }
        MenuItem { text: qsTr("This month"); checkable: true; checked: button.filter.created === button.filter.thisMonth(); onTriggered: button.filter.setCreated(button.filter.thisMonth()) }
        MenuSeparator {}
        MenuItem { text: qsTr("From … to …"); iconName: "calendar"; onTriggered: range.open() }
    }
    DateRangePopup {
        id: range
        y: button.height + Theme.space4
        x: button.width - width
        filter: button.filter
    }
}
