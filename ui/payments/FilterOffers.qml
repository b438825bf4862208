pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What could stand here, with how many payments have it; or what is wrong and what was expected.
T.Popup {
    id: popup

    required property PaymentFilter filter
    required property int chosen
    required property bool showsOffers
    signal accepted(int index)

    width: 236
    padding: Theme.space4
    implicitHeight: contentItem.implicitHeight + 2 * padding
    closePolicy: T.Popup.NoAutoClose
    background: RaisedSurface {}
    contentItem: Column {
        Repeater {
            model: popup.showsOffers ? popup.filter.offers : []
            OfferRow {
                width: popup.availableWidth
                chosen: index === popup.chosen
                onClicked: popup.accepted(index)
            }
        }
        Divider {
            visible: popup.filter.mistake !== "" && popup.showsOffers
            width: popup.availableWidth
        }
        Row {
            visible: popup.filter.mistake !== ""
            width: popup.availableWidth
            padding: Theme.space8
            spacing: Theme.space6
            Icon {
                id: sign
                y: Theme.space2
                icon: "s-failed"
                size: Theme.iconSize - 2
                color: Theme.colors.danger.text
            }
            Label {
                width: popup.availableWidth - sign.width - Theme.space6 - 2 * Theme.space8
                text: popup.filter.mistake
                kind: Theme.small
                wrapMode: Text.Wrap
                color: Theme.colors.danger.text
                Accessible.role: Accessible.AlertMessage
            }
        }
        Divider {
            visible: popup.showsOffers
            width: popup.availableWidth
        }
        Row {
            visible: popup.showsOffers
            padding: Theme.space8
            spacing: Theme.space8
            KeyHint { keys: [qsTr("Tab")]; text: qsTr("accept") }
            KeyHint { keys: [","]; text: qsTr("or") }
            KeyHint { keys: ["−"]; text: qsTr("not") }
        }
    }
}
