pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Paydeck.Theme

/// One filter: `field:` in accent, then its value, and a cross that removes it.
T.AbstractButton {
    id: chip

    required property string field
    required property string value
    property bool failed: false
    signal removed

    implicitHeight: Theme.grow(24)
    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding
    leftPadding: Theme.space8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: field + value
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Backspace && event.key !== Qt.Key_Delete) return;
        removed();
        event.accepted = true;
    }

    background: Rectangle {
        radius: Theme.radiusChip
        color: chip.failed ? Theme.colors.danger.fill : Theme.colors.accentSubtle
        border.color: chip.failed ? Theme.colors.danger.border : Theme.colors.accentLine
        FocusRing { shown: chip.visualFocus; surfaceRadius: Theme.radiusChip }
    }
    contentItem: RowLayout {
        spacing: 0
        Label {
            text: chip.field
            kind: Theme.smallMedium
            color: chip.failed ? Theme.colors.danger.text : Theme.colors.accentText
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: chip.value
            kind: Theme.smallMedium
            Accessible.ignored: true
        }
        IconButton {
            implicitWidth: Theme.space24
            implicitHeight: Theme.space24
            iconName: "x"
            iconSize: Theme.space12
            ink: Theme.colors.accentText
            focusPolicy: Qt.NoFocus
            text: qsTr("Remove %1").arg(chip.field + chip.value)
            onClicked: chip.removed()
        }
    }
}
