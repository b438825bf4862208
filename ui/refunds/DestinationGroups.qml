pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// An address to be compared by eye: whole, in groups of four, the ends bold. Wraps when it is long.
Flow {
    id: groups

    required property var address

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    spacing: Theme.space6
    Accessible.role: Accessible.StaticText
    Accessible.name: address.first + " " + address.middle + " " + address.last
    Label { text: groups.address.first; kind: Theme.mono; font.weight: Font.Bold; Accessible.ignored: true }
    Repeater {
        model: groups.address.middle === "" ? [] : groups.address.middle.split(" ")
        Label {
            required property string modelData
            text: modelData
            kind: Theme.mono
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
    Label { text: groups.address.last; kind: Theme.mono; font.weight: Font.Bold; Accessible.ignored: true }
}
