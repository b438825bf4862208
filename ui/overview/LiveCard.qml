pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The newest payments, as they arrive.
Card {
    id: card

    required property LiveFeed feed
    required property bool live
    signal paymentOpened(var key)
    signal listOpened

    Item {
        id: header
        width: parent.width
        height: Theme.grow(44)
        Label {
            id: title
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Live payments")
            kind: Theme.strong
        }
        Row {
            anchors.left: title.right
            anchors.leftMargin: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space6
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space6
                height: width
                radius: height / 2
                color: card.live && !card.feed.paused ? Theme.colors.successFill : Theme.colors.lineControl
            }
            Label {
                text: card.feed.paused ? qsTr("Paused") : card.feed.rateText
                kind: Theme.small
                color: Theme.colors.text2
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            text: card.feed.paused ? qsTr("Go on") : qsTr("Hold still")
            iconName: card.feed.paused ? "play" : "pause"
            onClicked: card.feed.paused = !card.feed.paused
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    ListView {
        id: list
        anchors.top: header.bottom
        anchors.bottom: footer.top
        width: parent.width
        clip: true
        interactive: false
        activeFocusOnTab: true
        model: card.feed.rows
        Keys.onReturnPressed: if (currentItem) (currentItem as LiveRow).clicked()
        delegate: LiveRow {
            required property int index
            width: list.width
            current: list.activeFocus && list.currentIndex === index
            onClicked: card.paymentOpened(row.key)
        }
    }
    Item {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.grow(36)
        Link {
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Open in Payments")
            onClicked: card.listOpened()
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            text: card.feed.todayText
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
}
