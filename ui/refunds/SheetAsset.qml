pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// In which asset, and at which of the two rates.
SheetPart {
    id: part

    required property RefundSheet sheet

    title: qsTr("Asset and rate")
    SheetAssetSelect {
        width: parent.width
        sheet: part.sheet
    }
    Row {
        width: parent.width
        spacing: Theme.space8
        SheetRateCard {
            id: now
            width: (parent.width - parent.spacing) / 2
            card: part.sheet.rateNow
            checked: part.sheet.choices.rate === 0
            next: atPayment
            onChosen: part.sheet.chooseRate(0)
        }
        SheetRateCard {
            id: atPayment
            width: (parent.width - parent.spacing) / 2
            card: part.sheet.rateAtPayment
            checked: part.sheet.choices.rate === 1
            next: now
            onChosen: part.sheet.chooseRate(1)
        }
    }
}
