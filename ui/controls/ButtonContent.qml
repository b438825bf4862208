pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Icon, text and key caps of a button, centred.
Item {
    id: content

    required property string text
    required property string iconName
    required property list<string> keys
    required property color ink
    required property bool busy
    required property bool overFill
    required property TextStyle kind

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.space6

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: content.iconName !== "" || content.busy
            icon: content.busy ? "ring/6" : content.iconName
            size: Theme.iconSize - 1
            color: content.ink
            RotationAnimator on rotation {
                running: content.busy && !Theme.reducedMotion
                loops: Animation.Infinite
                from: 0
                to: 360
                duration: 1000
            }
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            text: content.text
            kind: content.kind
            color: content.ink
            Accessible.ignored: true
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: content.keys.length > 0
            leftPadding: Theme.space2
            spacing: Theme.space4
            Repeater {
                model: content.keys
                Keycap {
                    required property string modelData
                    text: modelData
                    overFill: content.overFill
                }
            }
        }
    }
}
