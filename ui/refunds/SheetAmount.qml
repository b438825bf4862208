pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// How much: all of it or a part, in money or in coins.
SheetPart {
    id: part

    required property RefundSheet sheet

    function focusField() {
        field.forceActiveFocus(Qt.TabFocusReason);
        field.selectAll();
    }

    title: qsTr("Amount")
    Row {
        id: row
        width: parent.width
        spacing: Theme.space12
        Segmented {
            id: choice
            implicitHeight: Theme.controlLarge
            model: [part.sheet.amount.wholeText, qsTr("Partial")]
            currentIndex: part.sheet.amount.whole ? 0 : 1
            onActivated: index => part.sheet.chooseWhole(index === 0)
            Connections {
                target: part.sheet
                function onChanged() { choice.currentIndex = part.sheet.amount.whole ? 0 : 1; }
            }
        }
        SheetAmountField {
            id: field
            width: Math.max(implicitWidth / 2, row.width - choice.width - row.spacing)
            sheet: part.sheet
        }
    }
    Item {
        width: parent.width
        visible: part.sheet.amount.error === ""
        implicitHeight: upTo.implicitHeight
        Label {
            anchors.left: parent.left
            width: parent.width - upTo.width - Theme.space12
            text: part.sheet.amount.refundedLine
            kind: Theme.small
            color: Theme.colors.text2
        }
        Label {
            id: upTo
            anchors.right: parent.right
            text: part.sheet.amount.upToLine
            kind: Theme.smallMedium
        }
    }
    SheetError { width: parent.width; text: part.sheet.amount.error }
    SheetNotice {
        width: parent.width
        visible: part.sheet.amount.changedLine !== ""
        tone: "warning"
        title: qsTr("Look at this before you send")
        text: part.sheet.amount.changedLine
        Item { width: 1; height: Theme.space6 }
        Button {
            size: Button.Small
            text: qsTr("Use the new figures")
            onClicked: part.sheet.acknowledge()
        }
    }
}
