pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Heading, Clear and the notices.
Item {
    id: body

    required property NoticeList notices

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Notices")
    Item {
        id: head
        width: parent.width
        height: Theme.panelHeader
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Notices")
            kind: Theme.strong
        }
        Link {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            visible: body.notices.count > 0
            text: qsTr("Clear")
            onClicked: body.notices.clear()
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + Theme.space32
        visible: body.notices.count === 0
        text: qsTr("Nothing to report")
        color: Theme.colors.text2
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: head.height
        clip: true
        model: body.notices
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        delegate: NoticeRow {
            width: ListView.view.width
        }
    }
}
