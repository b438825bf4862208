pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// "3 new": payments came above what is on screen.
T.AbstractButton {
    id: pill

    required property int count

    visible: count > 0
    text: qsTr("%L1 new").arg(count)
    implicitHeight: Theme.controlSmall
    implicitWidth: Math.ceil(content.implicitWidth) + 2 * Theme.space12
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%L1 new payments, show them").arg(count)
    background: Rectangle {
        radius: height / 2
        color: pill.down ? Theme.colors.accentPressed : pill.hovered ? Theme.colors.accentHover : Theme.colors.accent
        FocusRing { shown: pill.visualFocus; surfaceRadius: parent.radius }
    }
    contentItem: Item {
        Row {
            id: content
            anchors.centerIn: parent
            spacing: Theme.space6
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                icon: "arrow-up"
                size: Theme.iconSize - 2
                color: Theme.colors.inkOnAccent
            }
            Label {
                text: pill.text
                kind: Theme.smallMedium
                color: Theme.colors.inkOnAccent
                Accessible.ignored: true
            }
        }
    }
}
