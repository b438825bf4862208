pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// The middle of a list or panel that has nothing to show: icon tile, title, one or two sentences, actions.
Item {
    id: view

    required property string iconName
    required property string title
    required property string text
    property string tone: "neutral"
    /// The request id and code of an error, shown small below.
    property string detail: ""
    default property alias actions: buttons.data

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ". " + text

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space24, 400)
        spacing: Theme.space4

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 48
            height: 48
            radius: Theme.radiusDialog
            color: Theme.tone(view.tone).fill
            border.color: Theme.tone(view.tone).border
            Icon {
                anchors.centerIn: parent
                icon: view.iconName
                size: Theme.glyphSize
                color: Theme.tone(view.tone).text
            }
        }
        Item { width: 1; height: Theme.space8 }
        Label {
            width: parent.width
            text: view.title
            kind: Theme.heading
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: view.text
            color: Theme.colors.text2
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Item { width: 1; height: Theme.space8; visible: buttons.visible }
        Row {
            id: buttons
            anchors.horizontalCenter: parent.horizontalCenter
            visible: children.length > 0
            spacing: Theme.space8
        }
        Label {
            visible: view.detail !== ""
            width: parent.width
            topPadding: Theme.space8
            text: view.detail
            kind: Theme.small
            color: Theme.colors.text3
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
