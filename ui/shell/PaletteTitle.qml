pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A title whose matching part stands out, and a quieter detail after it.
Item {
    id: title

    required property string before
    required property string match
    required property string after
    required property string detail

    clip: true
    Row {
        anchors.verticalCenter: parent.verticalCenter
        Label {
            id: before
            text: title.before
            kind: Theme.label
            width: Math.min(implicitWidth, title.width)
            Accessible.ignored: true
        }
        Label {
            id: match
            text: title.match
            kind: Theme.strong
            color: Theme.colors.accentText
            Accessible.ignored: true
        }
        Label {
            id: after
            text: title.after
            kind: Theme.label
            Accessible.ignored: true
        }
        Label {
            leftPadding: Theme.space12
            text: title.detail
            color: Theme.colors.text3
            width: Math.max(0, Math.min(implicitWidth, title.width - before.width - match.width - after.width))
            Accessible.ignored: true
        }
    }
}
