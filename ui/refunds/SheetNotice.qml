pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A fact about this refund in a tinted box, with room for what to do about it.
Rectangle {
    id: notice

    required property string tone
    required property string title
    property string text: ""
    property string iconName: "alert"
    default property alias actions: column.data

    readonly property Tone colors: Theme.tone(tone)

    implicitHeight: column.height + 2 * Theme.space8
    radius: Theme.radiusControl
    color: colors.fill
    border.color: colors.border
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + " " + text
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.space12
        y: Theme.space8 + Theme.space2
        icon: notice.iconName
        color: notice.colors.text
    }
    Column {
        id: column
        anchors.left: icon.right
        anchors.leftMargin: Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: Theme.space8
        Label {
            width: parent.width
            text: notice.title
            kind: Theme.strong
            color: notice.colors.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: notice.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
