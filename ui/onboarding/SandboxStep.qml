pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// What the sandbox is.
Column {
    spacing: Theme.space12
    Label {
        width: parent.width
        text: qsTr("Lumen Audio is a made-up shop. Its payments arrive, confirm, fail and get refunded as real ones do, and every screen works with them.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
    }
    Repeater {
        model: [
            { icon: "payments", text: qsTr("1,200 payments of the past weeks, and a new one about every ten seconds") },
            { icon: "offline", text: qsTr("Everything is kept on this computer, so it works offline too") },
            { icon: "trash", text: qsTr("Disconnect it in Settings and nothing of it is left") }
        ]
        Item {
            id: fact
            required property var modelData
            width: parent?.width ?? 0
            height: Math.max(Theme.grow(40), words.implicitHeight + Theme.space16)
            Divider { width: parent.width }
            Icon {
                id: icon
                anchors.verticalCenter: parent.verticalCenter
                icon: fact.modelData.icon
            }
            Label {
                id: words
                anchors.left: icon.right
                anchors.leftMargin: Theme.space12
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: fact.modelData.text
                wrapMode: Text.Wrap
            }
        }
    }
}
