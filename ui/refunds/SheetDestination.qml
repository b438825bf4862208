pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Where it goes, what was found out about that, and what a person has to confirm.
SheetPart {
    id: part

    required property RefundSheet sheet
    property bool byHand: false
    readonly property DestinationInput input: sheet.destination

    title: qsTr("Destination")
    Label {
        width: parent.width
        visible: text !== ""
        text: part.input.sourceLine
        kind: Theme.small
        color: Theme.colors.text2
    }
    DestinationField {
        width: parent.width
        input: part.input
    }
    SheetError {
        width: parent.width
        text: part.input.error !== "" ? part.input.error : part.input.pictureProblem
    }
    DestinationOffers {
        width: parent.width
        sheet: part.sheet
        byHand: part.byHand
    }
    Grid {
        width: parent.width
        visible: part.input.passed.count > 0
        columns: 2
        columnSpacing: Theme.space8
        Repeater {
            model: part.input.passed
            DestinationFinding { width: (part.width - Theme.space8) / 2 }
        }
    }
    Repeater {
        model: part.input.warnings
        DestinationWarning {
            width: part.width
            onConfirmed: (code, yes) => part.input.confirm(code, yes)
        }
    }
}
