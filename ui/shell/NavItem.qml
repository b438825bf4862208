pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A page in the navigation: icon, name, badge; only icon and a small badge on the rail.
T.AbstractButton {
    id: item

    required property string iconName
    property string badge: ""
    property bool urgent: false
    property bool rail: false
    property string keysText: ""

    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: badge === "" ? text : qsTr("%1, %2").arg(text).arg(badge)
    Accessible.selected: checked

    background: Rectangle {
        radius: Theme.radiusControl
        color: item.checked ? Theme.colors.surfaceRaised : item.down ? Theme.colors.pressed : item.hovered ? Theme.colors.hover : "transparent"
        border.width: item.checked ? 1 : 0
        border.color: Theme.colors.line
        FocusRing { shown: item.visualFocus; surfaceRadius: Theme.radiusControl }
    }
    contentItem: Item {
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: item.rail ? Math.round((parent.width - width) / 2) : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            icon: item.iconName
            color: item.checked ? Theme.colors.accentText : Theme.colors.text2
        }
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space8 + Theme.iconSize + Theme.space10
            anchors.right: parent.right
            anchors.rightMargin: (item.badge === "" ? Theme.space8 : Theme.space32)
            anchors.verticalCenter: parent.verticalCenter
            visible: !item.rail
            text: item.text
            kind: item.checked ? Theme.strong : Theme.label
            color: item.checked ? Theme.colors.text : Theme.colors.text2
            Accessible.ignored: true
        }
        CountBadge {
            anchors.right: parent.right
            anchors.rightMargin: item.rail ? 0 : Theme.space8
            y: item.rail ? 0 : Math.round((parent.height - height) / 2)
            height: item.rail ? Theme.grow(16) : implicitHeight
            visible: item.badge !== "" && !dot.visible
            text: item.badge
            urgent: item.urgent
        }
        Rectangle {
            id: dot
            // More than one digit would hide the icon; the tooltip says the number.
            visible: item.rail && item.badge.length > 1
            anchors.right: parent.right
            anchors.rightMargin: Theme.space6
            y: Theme.space4
            width: Theme.space8
            height: width
            radius: width / 2
            color: item.urgent ? Theme.colors.warning.text : Theme.colors.text2
        }
    }
    Tooltip {
        text: item.badge === "" ? item.text : qsTr("%1, %2").arg(item.text).arg(item.badge)
        shortcutText: item.keysText
        shown: item.rail && item.hovered
        x: item.width + Theme.space8
        y: Math.round((item.height - height) / 2)
    }
}
