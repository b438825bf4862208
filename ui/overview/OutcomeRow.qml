pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// One outcome with its count and share.
T.AbstractButton {
    id: line

    required property var row

    implicitHeight: Theme.grow(25)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1: %2, %3").arg(row.title).arg(row.value).arg(row.percent)
    background: Rectangle {
        color: line.hovered ? Theme.colors.hover : "transparent"
        FocusRing { shown: line.visualFocus; surfaceRadius: Theme.radiusKeycap }
    }
    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        icon: line.row.icon
        size: Theme.iconSize - 2
        color: Theme.tone(line.row.tone).text
    }
    Label {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space8
        anchors.right: value.left
        anchors.verticalCenter: parent.verticalCenter
        text: line.row.title
        Accessible.ignored: true
    }
    Label {
        id: value
        anchors.right: percent.left
        anchors.verticalCenter: parent.verticalCenter
        text: line.row.value
        color: Theme.colors.text2
        Accessible.ignored: true
    }
    Label {
        id: percent
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(52)
        horizontalAlignment: Text.AlignRight
        text: line.row.percent
        kind: Theme.label
        Accessible.ignored: true
    }
}
