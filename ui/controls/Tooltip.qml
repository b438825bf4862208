pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A short inverted hint over its parent. Never the only home of a fact.
T.ToolTip {
    id: tooltip

    property bool shown: false
    property string shortcutText: ""

    visible: shown && text !== ""
    delay: Theme.tooltipDelay
    y: parent ? parent.height + Theme.space6 : 0
    x: parent ? Math.round((parent.width - width) / 2) : 0
    margins: Theme.space6
    leftPadding: Theme.space10
    rightPadding: Theme.space10
    topPadding: Theme.space4
    bottomPadding: Theme.space4
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    contentItem: Row {
        spacing: Theme.space8
        Label {
            text: tooltip.text
            kind: Theme.small
            color: Theme.colors.tooltipText
        }
        Label {
            visible: text !== ""
            text: tooltip.shortcutText
            kind: Theme.small
            color: Theme.colors.tooltipText
            opacity: 0.7
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.colors.tooltipFill
    }
}
