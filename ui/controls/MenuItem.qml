pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Paydeck.Theme

T.MenuItem {
    id: item

    property string iconName: ""
    property string shortcutText: ""
    property bool danger: false
    readonly property color ink: !enabled ? Theme.colors.textDisabled : danger ? Theme.colors.danger.text : Theme.colors.text

    implicitHeight: visible ? Theme.control : 0
    implicitWidth: Math.ceil(leftPadding + implicitContentWidth + rightPadding)
    rightPadding: Theme.space8
    leftPadding: Theme.space8 + (hasMark ? Theme.iconSize + Theme.space10 : 0)
    hoverEnabled: true
    readonly property bool hasMark: iconName !== "" || checkable

    background: Rectangle {
        radius: Theme.radiusChip
        color: item.highlighted && item.enabled ? Theme.colors.hover : "transparent"
        Icon {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            visible: item.iconName !== "" || item.checked
            icon: item.checkable ? "check" : item.iconName
            color: item.danger || !item.enabled ? item.ink : Theme.colors.text2
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space16
        Label {
            Layout.fillWidth: true
            text: item.text
            color: item.ink
            Accessible.ignored: true
        }
        Label {
            visible: text !== ""
            text: item.shortcutText
            kind: Theme.caption
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
}
