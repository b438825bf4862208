pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

T.CheckBox {
    id: box

    implicitHeight: Math.max(Theme.grow(24), contentItem.implicitHeight)
    implicitWidth: text === "" ? indicator.width : Math.ceil(implicitContentWidth)
    hoverEnabled: true
    spacing: Theme.space8
    indicator: Rectangle {
        readonly property bool on: box.checkState !== Qt.Unchecked
        y: Math.round((box.height - height) / 2)
        width: 16
        height: 16
        radius: Theme.radiusKeycap
        color: !box.enabled ? Theme.colors.surfaceSunken : on ? Theme.colors.accent : Theme.colors.surface
        border.width: on && box.enabled ? 0 : 1
        border.color: box.enabled ? Theme.colors.lineControl : Theme.colors.line
        Icon {
            anchors.centerIn: parent
            visible: parent.on
            icon: box.checkState === Qt.PartiallyChecked ? "minus" : "check"
            size: 12
            color: box.enabled ? Theme.colors.inkOnAccent : Theme.colors.textDisabled
        }
        FocusRing { shown: box.visualFocus; surfaceRadius: Theme.radiusKeycap }
    }
    contentItem: Label {
        leftPadding: box.indicator.width + box.spacing
        text: box.text
        wrapMode: Text.Wrap
        color: box.enabled ? Theme.colors.text : Theme.colors.textDisabled
        Accessible.ignored: true
    }
}
