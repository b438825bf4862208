pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A labelled input: label above, the input as content, hint or error below.
Column {
    id: field

    required property string label
    property string error: ""
    property string hint: ""
    default property alias content: slot.data

    spacing: Theme.space4 + 1
    Label {
        width: field.width
        text: field.label
        kind: Theme.smallMedium
        color: Theme.colors.text2
    }
    Item {
        id: slot
        width: field.width
        implicitHeight: childrenRect.height
    }
    Row {
        visible: field.error !== ""
        width: field.width
        spacing: Theme.space6
        Icon {
            id: sign
            y: 2
            icon: "s-failed"
            size: Theme.iconSize - 2
            color: Theme.colors.danger.text
        }
        Label {
            width: field.width - sign.width - Theme.space6
            text: field.error
            wrapMode: Text.Wrap
            kind: Theme.small
            color: Theme.colors.danger.text
            Accessible.role: Accessible.AlertMessage
        }
    }
    Label {
        visible: field.hint !== "" && field.error === ""
        width: field.width
        text: field.hint
        wrapMode: Text.Wrap
        kind: Theme.small
        color: Theme.colors.text3
    }
}
