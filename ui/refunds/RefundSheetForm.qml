pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models as Models
import Paydeck.Theme

/// Everything a person enters, in reading order.
Item {
    id: form

    required property Models.RefundSheet sheet
    readonly property bool byHand: sheet.state === Models.RefundSheet.Request

    function focusFirst() {
        amount.focusField();
    }

    implicitHeight: visible ? column.height + 2 * Theme.space20 : 0
    Column {
        id: column
        x: Theme.space24
        y: Theme.space20
        width: parent.width - 2 * Theme.space24
        spacing: Theme.space24
        SheetNotice {
            width: parent.width
            visible: form.sheet.head.returnedText !== ""
            tone: "warning"
            title: qsTr("This refund came back")
            text: form.sheet.head.returnedText
        }
        SheetNotice {
            width: parent.width
            visible: form.sheet.problem !== ""
            tone: "danger"
            title: qsTr("The backend didn’t say what can be refunded")
            text: form.sheet.problem
        }
        SheetAmount { id: amount; width: parent.width; sheet: form.sheet }
        SheetAsset { width: parent.width; sheet: form.sheet; visible: !form.byHand }
        SheetDestination { width: parent.width; sheet: form.sheet; byHand: form.byHand }
        SheetFee { width: parent.width; sheet: form.sheet; visible: !form.byHand }
        SheetReason { width: parent.width; sheet: form.sheet; visible: !form.byHand }
        SheetHash { width: parent.width; sheet: form.sheet; visible: form.byHand }
    }
}
