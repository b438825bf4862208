pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

T.ItemDelegate {
    id: item

    property bool chosen: false

    implicitHeight: Theme.control
    leftPadding: Theme.space8
    rightPadding: Theme.space8 + Theme.iconSize
    hoverEnabled: true
    background: Rectangle {
        radius: Theme.radiusChip
        color: item.highlighted || item.hovered ? Theme.colors.hover : "transparent"
        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: item.chosen
            icon: "check"
            color: Theme.colors.accentText
        }
    }
    contentItem: Label {
        text: item.text
        Accessible.ignored: true
    }
}
