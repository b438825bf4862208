pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// Looks like a field, opens the command palette.
T.AbstractButton {
    id: button

    implicitHeight: Theme.control
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("Search payments, customers, hashes")
    Accessible.role: Accessible.Button
    Accessible.name: text
    leftPadding: Theme.space10
    rightPadding: Theme.space8
    background: Rectangle {
        radius: Theme.radiusControl
        color: button.hovered ? Theme.colors.hover : Theme.colors.surfaceSunken
        border.color: Theme.colors.line
        FocusRing { shown: button.visualFocus; surfaceRadius: Theme.radiusControl }
    }
    contentItem: RowLayout {
        spacing: Theme.space8
        Icon {
            icon: "search"
            color: Theme.colors.text2
        }
        Label {
            Layout.fillWidth: true
            text: button.text
            color: Theme.colors.text3
            Accessible.ignored: true
        }
        Keycap { text: qsTr("Ctrl") }
        Keycap { text: "K" }
    }
}
