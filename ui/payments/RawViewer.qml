pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Theme

/// What the backend sent, as it came.
T.Popup {
    id: viewer

    property string title: qsTr("Raw data")
    property string body: ""
    /// What it means and what to do; may be empty.
    property string advice: ""
    signal copyWanted(string text)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(680, parent ? parent.width - 2 * Theme.space32 : 680)
    height: Math.min(560, parent ? parent.height - 2 * Theme.space32 : 560)
    modal: true
    focus: true
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface { radius: Theme.radiusDialog; sheet: true }
    contentItem: Item {
        Label {
            anchors.left: parent.left
            anchors.leftMargin: Theme.space20
            anchors.right: buttons.left
            anchors.rightMargin: Theme.space12
            height: Theme.banner
            text: viewer.title
            kind: Theme.heading
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            height: Theme.banner
            spacing: Theme.space4
            CopyButton { anchors.verticalCenter: parent.verticalCenter; onCopy: viewer.copyWanted(viewer.body) }
            IconButton { anchors.verticalCenter: parent.verticalCenter; iconName: "x"; text: qsTr("Close"); shortcutText: qsTr("Esc"); onClicked: viewer.close() }
        }
        Divider { y: Theme.banner; width: parent.width; strong: true }
        Label {
            id: advice
            x: Theme.space20
            y: Theme.banner + Theme.space12
            width: parent.width - 2 * Theme.space20
            height: visible ? implicitHeight : 0
            visible: text !== ""
            text: viewer.advice
            wrapMode: Text.Wrap
            color: Theme.colors.text2
        }
        Flickable {
            y: advice.visible ? advice.y + advice.height : Theme.banner + 1
            width: parent.width
            height: parent.height - y
            contentWidth: width
            contentHeight: body.height + 2 * Theme.space16
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            TextEdit {
                id: body
                LayoutMirroring.enabled: false
                horizontalAlignment: TextEdit.AlignLeft
                x: Theme.space20
                y: Theme.space16
                width: parent.width - 2 * Theme.space20
                readOnly: true
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.WrapAnywhere
                text: viewer.opened ? viewer.body : ""
                color: Theme.colors.text2
                selectionColor: Theme.colors.accent
                font.family: Theme.mono.family
                font.pixelSize: Math.round(Theme.mono.size)
                Accessible.name: viewer.title
            }
        }
    }
}
