pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who pays the network fee, and how much it is about.
SheetPart {
    id: part

    required property RefundSheet sheet
    readonly property int longestName: 14

    title: qsTr("Network fee")
    Row {
        width: parent.width
        spacing: Theme.space12
        Segmented {
            id: choice
            model: [qsTr("You pay"), part.sheet.head.customer.length > part.longestName ? qsTr("Customer pays") : qsTr("%1 pays").arg(part.sheet.head.customer)]
            onActivated: index => part.sheet.chooseFee(index)
            Component.onCompleted: currentIndex = part.sheet.choices.fee
            Connections {
                target: part.sheet
                function onChanged() { choice.currentIndex = part.sheet.choices.fee; }
            }
        }
        Label {
            width: parent.width - choice.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: part.sheet.choices.feeLine
            color: Theme.colors.text2
        }
    }
}
