pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The heading of a day; it stays in view while its payments do.
Rectangle {
    id: group

    required property GroupSlot modelData
    readonly property GroupSlot slot: modelData

    y: slot.y
    width: parent?.width ?? 0
    height: Theme.groupRow
    visible: slot.shown
    color: Theme.colors.surfaceSunken
    Accessible.role: Accessible.Heading
    Accessible.name: slot.title + ", " + slot.count
    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        text: group.slot.title
        kind: Theme.caption
        font.weight: Font.DemiBold
        color: Theme.colors.text2
        Accessible.ignored: true
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        text: group.slot.count
        kind: Theme.caption
        font.weight: Theme.body.weight
        color: Theme.colors.text3
        Accessible.ignored: true
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
