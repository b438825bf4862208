pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// One key, as printed on it.
Rectangle {
    id: keycap

    property alias text: label.text
    property bool overFill: false

    implicitHeight: Theme.grow(18)
    implicitWidth: Math.max(implicitHeight, Math.ceil(label.implicitWidth) + 2 * Theme.space4 + 1)
    radius: Theme.radiusKeycap
    color: overFill ? "transparent" : Theme.colors.surface
    border.color: overFill ? Qt.alpha(Theme.colors.inkOnAccent, 0.45) : Theme.colors.line
    Label {
        id: label
        anchors.centerIn: parent
        kind: Theme.caption
        color: keycap.overFill ? Theme.colors.inkOnAccent : Theme.colors.text2
        Accessible.ignored: true
    }
}
