pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// A person looked at the backend because nothing else could tell.
Item {
    id: resolve

    required property RefundsPage page

    implicitHeight: visible ? column.implicitHeight + Theme.space12 : 0
    Column {
        id: column
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space8
        Field {
            id: field
            width: parent.width
            label: qsTr("Id of the refund at the backend")
            hint: qsTr("Look for it there first. What you say here decides whether it is sent again.")
            TextField { id: found; width: field.width; mono: true; maximumLength: 200 }
        }
        Row {
            spacing: Theme.space8
            Button {
                text: qsTr("I looked: it was sent")
                enabled: found.text.trim() !== "" && !resolve.page.detail.busy
                reason: qsTr("Enter its id.")
                onClicked: resolve.page.resolveEntry(found.text)
            }
            Button {
                kind: Button.DangerText
                enabled: found.text.trim() === "" && !resolve.page.detail.busy
                reason: qsTr("Empty the field first.")
                text: qsTr("I looked: it was not sent")
                onClicked: resolve.page.resolveEntry("")
            }
        }
    }
}
