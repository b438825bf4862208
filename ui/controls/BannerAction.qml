pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A button that takes the tone of the banner it stands in.
T.Button {
    id: button

    required property Tone colors
    property string iconName: ""

    implicitHeight: Theme.controlSmall
    implicitWidth: Math.ceil(contentItem.implicitWidth) + 2 * Theme.space10
    hoverEnabled: true
    background: Rectangle {
        radius: Theme.radiusControl
        color: button.down ? button.colors.border : "transparent"
        border.color: button.hovered ? button.colors.text : button.colors.border
        FocusRing { shown: button.visualFocus; surfaceRadius: parent.radius }
    }
    contentItem: ButtonContent {
        text: button.text
        iconName: button.iconName
        keys: []
        ink: button.colors.text
        busy: false
        overFill: false
        kind: Theme.smallMedium
    }
}
