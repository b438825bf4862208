pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What waits for a person.
Card {
    id: card

    required property NeedsYou needs
    signal opened(string query)
    signal connectionOpened(string connection)

    implicitHeight: header.height + Math.max(1, needs.count) * Theme.grow(51)
    Item {
        id: header
        width: parent.width
        height: Theme.grow(44)
        Label {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Needs you")
            kind: Theme.strong
        }
        CountBadge {
            anchors.left: title.right
            anchors.leftMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: card.needs.count > 0
            text: card.needs.count
            urgent: true
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space6
            Keycap { text: "G" }
            Keycap { text: "A" }
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
            strong: true
        }
    }
    Label {
        visible: card.needs.count === 0
        anchors.fill: parent
        anchors.topMargin: header.height
        leftPadding: Theme.cardPadding
        text: qsTr("Nothing waits for you.")
        color: Theme.colors.text2
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: header.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.needs.rows
        T.ScrollBar.vertical: ScrollBar {}
        delegate: NeedRow {
            width: list.width
            onTriggered: row.connection !== "" ? card.connectionOpened(row.connection) : card.opened(row.query)
        }
    }
}
