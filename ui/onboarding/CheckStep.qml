pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who the key belongs to, what it may do, and which stores to show.
Column {
    id: step

    required property ConnectForm form

    spacing: Theme.space12
    Row {
        width: parent.width
        spacing: Theme.space8
        Icon {
            y: Theme.space2
            icon: "s-succeeded"
            color: Theme.colors.success.text
        }
        Column {
            width: parent.width - Theme.iconSize - Theme.space8
            Label {
                width: parent.width
                text: step.form.serverText
                kind: Theme.label
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: step.form.accountText
                kind: Theme.small
                color: Theme.colors.text2
            }
        }
    }
    Column {
        width: parent.width
        Repeater {
            model: step.form.permissions
            PermissionRow { width: parent?.width ?? 0 }
        }
    }
    Label {
        visible: step.form.stores.count > 0
        text: qsTr("Stores to show")
        kind: Theme.smallStrong
    }
    Column {
        width: parent.width
        visible: step.form.stores.count > 0
        Repeater {
            model: step.form.stores
            CheckBox {
                required property var row
                text: row.detail === "" ? row.text : qsTr("%1, prices in %2").arg(row.text).arg(row.detail)
                checked: row.checked
                onToggled: step.form.toggleStore(row.id)
            }
        }
    }
    Field {
        width: parent.width
        label: qsTr("Name in Paydeck")
        TextField {
            width: parent.width
            focus: true
            text: step.form.name
            maximumLength: 60
            Accessible.name: qsTr("Name in Paydeck")
            onTextEdited: step.form.name = text
            Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
        }
    }
}
