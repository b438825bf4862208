pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.impl
import Paydeck.Theme

/// A line icon by name ("search", "s-succeeded", "ring/7"), tinted.
IconImage {
    property string icon: ""
    property real size: Theme.iconSize

    source: icon === "" ? "" : Theme.icons + icon + ".svg"
    sourceSize.width: Math.round(size)
    sourceSize.height: Math.round(size)
    width: Math.round(size)
    height: Math.round(size)
    color: Theme.colors.text2
    Accessible.ignored: true
}
