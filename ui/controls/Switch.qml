pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// Applies at once. `text` may be empty when a label stands beside it; then set Accessible.name.
T.Switch {
    id: control

    implicitHeight: Theme.grow(24)
    implicitWidth: text === "" ? indicator.width : Math.ceil(implicitContentWidth)
    hoverEnabled: true
    spacing: Theme.space8
    indicator: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: 30
        height: 18
        radius: 9
        color: !control.enabled ? Theme.colors.pressed : control.checked ? Theme.colors.accent : Theme.colors.lineControl
        Rectangle {
            x: Theme.space2 + control.visualPosition * (parent.width - width - 2 * Theme.space2)
            y: Theme.space2
            width: 14
            height: 14
            radius: 7
            color: Theme.colors.inkOnAccent
            Behavior on x { NumberAnimation { duration: Theme.reducedMotion ? 0 : Theme.fast } }
        }
        FocusRing { shown: control.visualFocus; surfaceRadius: 9 }
    }
    contentItem: Label {
        leftPadding: control.text === "" ? 0 : control.indicator.width + control.spacing
        text: control.text
        color: control.enabled ? Theme.colors.text : Theme.colors.textDisabled
        Accessible.ignored: true
    }
}
