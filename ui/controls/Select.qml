pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A choice from a list. `textRole` and `valueRole` as in Qt's ComboBox.
T.ComboBox {
    id: select

    property bool toolbar: false
    property bool failed: false

    implicitWidth: 200
    implicitHeight: toolbar ? Theme.control : Theme.input
    leftPadding: Theme.space10
    rightPadding: Theme.space10 + Theme.iconSize + Theme.space6
    hoverEnabled: true
    Accessible.name: displayText

    contentItem: Label {
        text: select.displayText
        color: select.enabled ? Theme.colors.text : Theme.colors.textDisabled
        Accessible.ignored: true
    }
    indicator: Icon {
        x: select.width - width - Theme.space10
        y: Math.round((select.height - height) / 2)
        icon: "chev-down"
        color: select.enabled ? Theme.colors.text2 : Theme.colors.textDisabled
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: !select.enabled ? Theme.colors.surfaceSunken : select.hovered ? Theme.colors.hover : Theme.colors.surface
        border.width: select.failed ? Theme.space2 : 1
        border.color: select.failed ? Theme.colors.dangerFill : select.enabled ? Theme.colors.lineControl : Theme.colors.line
        FocusRing { shown: select.visualFocus; surfaceRadius: parent.radius }
    }
    delegate: SelectItem {
        required property var model
        required property int index
        width: ListView.view?.width ?? 0
        text: select.textRole ? model[select.textRole] : model.modelData
        chosen: index === select.currentIndex
        highlighted: index === select.highlightedIndex
    }
    popup: T.Popup {
        y: select.height + Theme.space4
        width: Math.max(select.width, 120)
        padding: Theme.space4
        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, 9 * Theme.control)
        margins: Theme.space8
        background: RaisedSurface {}
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: select.popup.visible ? select.delegateModel : null
            currentIndex: select.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
        }
    }
}
