pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// Two lines of a cell: what it is, and the quieter rest.
Column {
    id: cell

    required property string first
    property string second: ""
    property string firstRest: ""
    property bool monoSecond: false

    Item {
        width: cell.width
        height: top.height
        Label {
            id: top
            width: Math.min(implicitWidth, cell.width)
            text: cell.first
            kind: Theme.label
            Accessible.ignored: true
        }
        Label {
            x: top.width + Theme.space4
            width: Math.max(0, cell.width - x)
            text: cell.firstRest
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
    Label {
        width: cell.width
        text: cell.second
        kind: cell.monoSecond ? Theme.monoTable : Theme.small
        color: Theme.colors.text2
        Accessible.ignored: true
    }
}
