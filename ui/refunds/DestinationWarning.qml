pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls

/// A warning and the sentence with which a person takes it on.
SheetNotice {
    id: warning

    required property var row
    signal confirmed(string code, bool yes)

    tone: "warning"
    title: row.text
    CheckBox {
        width: parent.width
        text: warning.row.confirmation
        checked: warning.row.confirmed
        Accessible.name: text
        Accessible.description: warning.row.text
        onToggled: warning.confirmed(warning.row.code, checked)
    }
}
