pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Paydeck.Theme

T.AbstractButton {
    id: tab

    property string count: ""
    property bool urgent: false

    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.name: count === "" ? text : text + ", " + count
    Accessible.selected: checked

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.space2
            color: Theme.colors.accent
            visible: tab.checked
        }
        Item {
            anchors.fill: parent
            anchors.topMargin: Theme.space8
            anchors.bottomMargin: Theme.space8
            FocusRing { shown: tab.visualFocus; surfaceRadius: Theme.radiusKeycap }
        }
    }
    contentItem: RowLayout {
        spacing: Theme.space8
        Label {
            Layout.fillWidth: true
            text: tab.text
            kind: tab.checked ? Theme.strong : Theme.label
            color: tab.checked || tab.hovered ? Theme.colors.text : Theme.colors.text2
            Accessible.ignored: true
        }
        CountBadge {
            text: tab.count
            urgent: tab.urgent
        }
    }
}
