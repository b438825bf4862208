pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Keys and what they do: "G P Payments".
Row {
    id: hint

    required property list<string> keys
    required property string text

    spacing: Theme.space4
    Accessible.role: Accessible.StaticText
    Accessible.name: text + ": " + Array.from(keys).join(" ")
    Repeater {
        model: hint.keys
        Keycap {
            required property string modelData
            anchors.verticalCenter: parent?.verticalCenter
            text: modelData
        }
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        leftPadding: Theme.space4
        text: hint.text
        kind: Theme.caption
        color: Theme.colors.text2
        Accessible.ignored: true
    }
}
