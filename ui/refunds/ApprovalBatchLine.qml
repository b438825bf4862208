pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// One refund of several.
Item {
    id: line

    required property var row

    implicitHeight: Theme.rowTwoLine
    Accessible.role: Accessible.ListItem
    Accessible.name: row.customer + ", " + row.value + ", " + row.coins + ", " + row.state + " " + row.words
    Divider { anchors.bottom: parent.bottom; width: parent.width }
    QueueTwoLines {
        width: parent.width * 0.62
        anchors.verticalCenter: parent.verticalCenter
        first: line.row.customer
        firstRest: line.row.number
        second: line.row.words !== "" ? line.row.words : qsTr("%1 to %2").arg(line.row.coins).arg(line.row.address)
    }
    Row {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Tag { anchors.verticalCenter: parent.verticalCenter; visible: text !== ""; text: line.row.state; tone: line.row.tone }
        Label { anchors.verticalCenter: parent.verticalCenter; text: line.row.value; kind: Theme.strong }
    }
}
