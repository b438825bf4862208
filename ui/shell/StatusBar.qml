pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The keys of the current screen, and on the right only what is known to be true.
Rectangle {
    id: bar

    required property var keyHints
    required property string saved

    implicitHeight: Theme.statusBar
    color: Theme.colors.bgApp
    Accessible.role: Accessible.StatusBar
    Accessible.name: saved

    Divider {
        width: parent.width
        strong: true
    }
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.right: facts.left
        anchors.rightMargin: Theme.space16
        height: parent.height
        spacing: Theme.space16
        clip: true
        Repeater {
            model: bar.keyHints.slice(0, 6)
            KeyHint {
                required property var modelData
                anchors.verticalCenter: parent?.verticalCenter
                keys: modelData.keys
                text: modelData.text
                visible: x + implicitWidth <= (parent?.width ?? 0)
            }
        }
    }
    Row {
        id: facts
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: parent.height
        spacing: Theme.space6
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.saved !== ""
            icon: "db"
            size: Theme.space12
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: bar.saved
            kind: Theme.caption
            font.weight: Font.Normal
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
}
