pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

T.RadioButton {
    id: radio

    implicitHeight: Math.max(Theme.grow(24), contentItem.implicitHeight)
    implicitWidth: text === "" ? indicator.width : Math.ceil(implicitContentWidth)
    hoverEnabled: true
    spacing: Theme.space8
    indicator: Rectangle {
        y: Math.round((radio.height - height) / 2)
        width: 16
        height: 16
        radius: 8
        color: !radio.enabled ? Theme.colors.surfaceSunken : radio.checked ? Theme.colors.accent : Theme.colors.surface
        border.width: radio.checked && radio.enabled ? 0 : 1
        border.color: radio.enabled ? Theme.colors.lineControl : Theme.colors.line
        Rectangle {
            anchors.centerIn: parent
            visible: radio.checked
            width: 6
            height: 6
            radius: 3
            color: radio.enabled ? Theme.colors.inkOnAccent : Theme.colors.textDisabled
        }
        FocusRing { shown: radio.visualFocus; surfaceRadius: 8 }
    }
    contentItem: Label {
        leftPadding: radio.indicator.width + radio.spacing
        text: radio.text
        wrapMode: Text.Wrap
        color: radio.enabled ? Theme.colors.text : Theme.colors.textDisabled
        Accessible.ignored: true
    }
}
