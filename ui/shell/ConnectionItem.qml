pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A connection in the navigation: dot or icon, name, how it is doing.
T.AbstractButton {
    id: item

    required property string words
    required property string tone
    required property string iconName
    required property string detail

    implicitHeight: Theme.grow(24)
    hoverEnabled: true
    leftPadding: Theme.space4
    rightPadding: Theme.space8
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1, %2").arg(text).arg(words)
    Accessible.description: detail

    background: Rectangle {
        radius: Theme.radiusChip
        color: item.hovered ? Theme.colors.hover : "transparent"
        FocusRing { shown: item.visualFocus; surfaceRadius: Theme.radiusChip }
    }
    contentItem: RowLayout {
        spacing: Theme.space8
        Item {
            implicitWidth: Theme.space16
            implicitHeight: Theme.space16
            Rectangle {
                anchors.centerIn: parent
                visible: item.iconName === ""
                width: Theme.space6
                height: width
                radius: width / 2
                color: item.tone === "success" ? Theme.colors.successFill : Theme.tone(item.tone).text
            }
            Icon {
                anchors.centerIn: parent
                visible: item.iconName !== ""
                icon: item.iconName
                size: Theme.iconSize - 2
                color: Theme.tone(item.tone).text
            }
        }
        Label {
            Layout.fillWidth: true
            text: item.text
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Label {
            text: item.words
            kind: Theme.caption
            font.weight: Font.Normal
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
    Tooltip {
        text: item.detail
        shown: item.detail !== "" && item.hovered
        x: item.width + Theme.space8
        y: 0
    }
}
