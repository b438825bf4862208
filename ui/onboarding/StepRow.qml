pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Connect, Check, Protect: where the person is.
Row {
    id: steps

    required property int step

    spacing: Theme.space12
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Step %1 of 3").arg(step + 1)
    Repeater {
        model: [qsTr("Connect"), qsTr("Check"), qsTr("Protect")]
        Row {
            id: part
            required property int index
            required property string modelData
            readonly property bool current: index === steps.step
            readonly property bool done: index < steps.step
            spacing: Theme.space8
            Divider {
                anchors.verticalCenter: parent.verticalCenter
                visible: part.index > 0
                width: Theme.space24 + Theme.space4
                color: Theme.colors.lineControl
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.grow(20)
                height: width
                radius: width / 2
                color: part.current || part.done ? Theme.colors.accent : "transparent"
                border.color: part.current || part.done ? Theme.colors.accent : Theme.colors.lineControl
                Label {
                    anchors.centerIn: parent
                    visible: !part.done
                    text: part.index + 1
                    kind: Theme.caption
                    color: part.current ? Theme.colors.inkOnAccent : Theme.colors.text2
                }
                Icon {
                    anchors.centerIn: parent
                    visible: part.done
                    icon: "check"
                    size: Theme.space12
                    color: Theme.colors.inkOnAccent
                }
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: part.modelData
                kind: part.current ? Theme.strong : Theme.body
                color: part.current ? Theme.colors.text : Theme.colors.text2
            }
        }
    }
}
