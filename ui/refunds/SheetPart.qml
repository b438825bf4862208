pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A part of the form under its title.
Column {
    id: part

    required property string title

    spacing: Theme.space8
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Label {
        width: part.width
        text: part.title
        kind: Theme.strong
        Accessible.role: Accessible.Heading
    }
}
