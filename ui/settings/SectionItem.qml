pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A section in the settings' menu.
T.AbstractButton {
    id: item

    required property string iconName
    required property bool current

    width: parent?.width ?? 0
    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: current
    background: Rectangle {
        radius: Theme.radiusControl
        color: item.current ? Theme.colors.selected : item.hovered ? Theme.colors.hover : "transparent"
        FocusRing { shown: item.visualFocus; surfaceRadius: parent.radius }
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        icon: item.iconName
        color: item.current ? Theme.colors.accentText : Theme.colors.text2
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space10 + Theme.iconSize + Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: item.text
        kind: item.current ? Theme.strong : Theme.body
        Accessible.ignored: true
    }
}
