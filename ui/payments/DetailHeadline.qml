pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The amount, the status, the asset and how far it is confirmed.
DetailSection {
    id: headline

    required property PaymentDetail detail

    Item {
        width: parent.width
        height: amount.implicitHeight
        Row {
            id: amountRow
            x: headline.LayoutMirroring.enabled ? parent.width - width : 0
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true
            Label { id: amount; text: headline.detail.amountLead; kind: Theme.amount; width: Math.min(implicitWidth, headline.width - pill.width - tail.width - 2 * Theme.space16 - Theme.space8) }
            Label { id: tail; text: headline.detail.amountTail; kind: Theme.amount; color: Theme.colors.text3 }
        }
        StatusPill {
            id: pill
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: headline.detail.status.text
            tone: headline.detail.status.tone
            icon: headline.detail.status.icon
            hollow: headline.detail.status.hollow
        }
    }
    Row {
        topPadding: Theme.space2
        spacing: Theme.space8
        AssetGlyph {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.space20
            visible: symbol !== "" || network === "card"
            symbol: headline.detail.symbol
            network: headline.detail.network
            cardBrand: headline.detail.cardBrand
        }
        Label {
            width: Math.min(implicitWidth, headline.width - 70)
            text: headline.detail.assetLine
            color: Theme.colors.text2
        }
    }
    ConfirmationBar {
        visible: headline.detail.required > 0
        width: parent.width
        done: headline.detail.confirmations
        total: headline.detail.required
        stale: headline.detail.stale
    }
    Item {
        visible: headline.detail.required > 0
        width: parent.width
        height: visible ? counted.implicitHeight : 0
        Label { id: counted; anchors.left: parent.left; text: headline.detail.confirmationsText; kind: Theme.small; color: Theme.colors.text2 }
        Label {
            anchors.right: parent.right
            text: headline.detail.finalText
            kind: Theme.small
            color: headline.detail.stale ? Theme.colors.warning.text : Theme.colors.text2
        }
    }
    Label {
        visible: text !== ""
        width: parent.width
        topPadding: visible ? Theme.space4 : 0
        text: headline.detail.failure
        wrapMode: Text.Wrap
        maximumLineCount: 3
        color: Theme.colors.danger.text
    }
}
