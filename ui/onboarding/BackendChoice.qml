pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// One kind of backend: what it is and what it needs.
T.AbstractButton {
    id: choice

    required property string iconName
    required property string title
    required property string need
    required property string key
    property string badge: ""
    property bool compact: false

    implicitHeight: Theme.grow(compact ? 84 : 94)
    checkable: false
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: title
    Accessible.description: text
    Accessible.checked: checked

    background: Rectangle {
        radius: Theme.radiusCard
        color: choice.hovered && !choice.checked ? Theme.colors.hover : Theme.colors.surface
        border.width: choice.checked ? Theme.space2 : 1
        border.color: choice.checked ? Theme.colors.accent : Theme.colors.line
        FocusRing { shown: choice.visualFocus; surfaceRadius: parent.radius }
    }
    Rectangle {
        id: tile
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(44)
        height: width
        radius: Theme.radiusCard
        color: choice.checked ? Theme.colors.accentSubtle : Theme.colors.surfaceSunken
        border.color: choice.checked ? Theme.colors.accentLine : Theme.colors.line
        Icon {
            anchors.centerIn: parent
            icon: choice.iconName
            size: Theme.space20
            color: choice.checked ? Theme.colors.accentText : Theme.colors.text2
        }
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space16
        anchors.right: tail.left
        anchors.rightMargin: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space2
        Row {
            width: parent.width
            spacing: Theme.space8
            Label {
                width: Math.min(implicitWidth, parent.width)
                text: choice.title
                kind: Theme.heading
                Accessible.ignored: true
            }
            Tag {
                anchors.verticalCenter: parent.verticalCenter
                visible: choice.badge !== "" && !choice.compact
                text: choice.badge
                tone: "success"
            }
        }
        Label {
            width: parent.width
            text: choice.text
            color: Theme.colors.text2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: !choice.compact
            text: choice.need
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Keycap {
            anchors.verticalCenter: parent.verticalCenter
            text: choice.key
        }
    }
}
