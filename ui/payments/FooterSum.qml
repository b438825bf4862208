pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// "Requested €1,248.00": one sum of the footer.
Row {
    id: part

    required property string name
    required property string sum
    required property real widest

    spacing: Theme.space4
    Accessible.role: Accessible.StaticText
    Accessible.name: name + " " + sum
    Label { text: part.name; kind: Theme.small; color: Theme.colors.text2; Accessible.ignored: true }
    Label {
        LayoutMirroring.enabled: false
        text: part.sum
        kind: Theme.smallStrong
        width: Math.min(implicitWidth, part.widest)
        Accessible.ignored: true
    }
}
