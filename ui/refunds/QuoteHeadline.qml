pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// "Ingrid receives 208.65 USDC", and how long that holds.
Column {
    id: headline

    required property RefundSheet sheet

    Label {
        width: parent.width
        text: headline.sheet.summary.receivesTitle
        kind: Theme.small
        color: Theme.colors.text2
    }
    Row {
        width: parent.width
        spacing: Theme.space6
        LayoutMirroring.enabled: false
        Label {
            id: number
            width: Math.min(Math.ceil(implicitWidth), parent.width - unit.width - parent.spacing)
            text: headline.sheet.summary.receivesNumber
            kind: Theme.amount
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.body.size)
            Accessible.name: text + " " + headline.sheet.summary.receivesUnit
        }
        Label {
            id: unit
            anchors.baseline: number.baseline
            text: headline.sheet.summary.receivesUnit
            kind: Theme.title
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
    Row {
        width: parent.width
        spacing: Theme.space6
        Icon {
            id: clock
            anchors.verticalCenter: parent.verticalCenter
            visible: hold.text !== ""
            icon: "clock"
            size: Theme.iconSize - 2
            color: hold.color
        }
        Label {
            id: hold
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), parent.width - clock.width - renew.width - 2 * parent.spacing)
            text: headline.sheet.holdText
            kind: Theme.small
            color: headline.sheet.rateExpired ? Theme.colors.warning.text : Theme.colors.text2
        }
        Link {
            id: renew
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? implicitWidth : 0
            visible: headline.sheet.rateExpired
            text: qsTr("Renew")
            Accessible.name: qsTr("Renew the rate")
            onClicked: headline.sheet.renewRate()
        }
    }
}
