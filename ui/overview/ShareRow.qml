pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// A line of a card that opens the payments behind it.
T.AbstractButton {
    id: line

    required property var row

    implicitHeight: Theme.grow(31)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1 %2: %3, %4").arg(row.title).arg(row.subtitle).arg(row.value).arg(row.percent)
    background: Rectangle {
        color: line.hovered ? Theme.colors.hover : "transparent"
        Divider {
            anchors.left: parent.left
            anchors.leftMargin: Theme.cardPadding
            width: parent.width - 2 * Theme.cardPadding
        }
        FocusRing { shown: line.visualFocus; anchors.margins: Theme.space2; surfaceRadius: Theme.radiusKeycap }
    }
}
