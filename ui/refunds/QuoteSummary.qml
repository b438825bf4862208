pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What the customer gets, what leaves, what is left, who has to agree; all of it live.
Item {
    id: summary

    required property RefundSheet sheet
    readonly property var words: sheet.summary

    implicitHeight: column.height + closing.height + 3 * Theme.space20
    Column {
        id: column
        x: Theme.space20
        y: Theme.space16
        width: parent.width - 2 * Theme.space20
        QuoteHeadline { width: parent.width; sheet: summary.sheet }
        Item { width: 1; height: Theme.space12 }
        Repeater {
            model: summary.sheet.lines
            QuoteLine { width: column.width }
        }
        Item {
            width: parent.width
            implicitHeight: Theme.keyValueRow
            visible: summary.words.walletLeft !== "" || summary.words.walletName !== ""
            Label {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - left.width - Theme.space8
                text: summary.words.walletName
                kind: Theme.small
                color: Theme.colors.text2
            }
            Label {
                id: left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: summary.words.walletLeft
                kind: summary.words.walletShort ? Theme.smallStrong : Theme.small
                color: summary.words.walletShort ? Theme.colors.danger.text : Theme.colors.text2
            }
        }
        QuoteRule { width: parent.width }
        QuoteShares { width: parent.width; sheet: summary.sheet }
        QuoteRule { width: parent.width; visible: approval.visible }
        QuoteApproval { id: approval; width: parent.width; sheet: summary.sheet }
    }
    Label {
        id: closing
        x: Theme.space20
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space16
        width: parent.width - 2 * Theme.space20
        text: summary.words.closing
        kind: Theme.small
        color: Theme.colors.text3
        wrapMode: Text.Wrap
    }
}
