pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// The cells of one refund.
Item {
    id: cells

    required property var row
    required property QueueColumns columns

    QueueTwoLines {
        x: cells.columns.customerX
        width: cells.columns.textWidth
        anchors.verticalCenter: parent.verticalCenter
        first: cells.row.customer
        second: cells.row.reference
    }
    AssetGlyph {
        id: glyph
        x: cells.columns.destinationX
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.space20
        visible: symbol !== "" || network === "card"
        symbol: cells.row.symbol
        network: cells.row.networkId
    }
    QueueTwoLines {
        x: cells.columns.destinationX + Theme.space32
        width: cells.columns.textWidth - Theme.space32
        anchors.verticalCenter: parent.verticalCenter
        first: cells.row.asset
        firstRest: cells.row.network
        second: cells.row.address
        monoSecond: true
    }
    Avatar {
        visible: !cells.columns.compact
        x: cells.columns.byX
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.glyphSize
        name: cells.row.initials
        tone: cells.row.byYou ? "warning" : "neutral"
    }
    QueueTwoLines {
        visible: !cells.columns.compact
        x: cells.columns.byX + Theme.space32
        width: cells.columns.textWidth - Theme.space32
        anchors.verticalCenter: parent.verticalCenter
        first: cells.row.by
        second: cells.row.reason
    }
    Row {
        x: cells.columns.stateX
        width: cells.columns.stateWidth
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space6
        QueueRings {
            id: rings
            anchors.verticalCenter: parent.verticalCenter
            visible: cells.row.required > 0
            given: cells.row.given
            required: cells.row.required
        }
        Icon {
            id: icon
            anchors.verticalCenter: parent.verticalCenter
            visible: cells.row.required === 0
            icon: cells.row.stateIcon
            size: Theme.iconSize - 2
            color: Theme.tone(cells.row.stateTone).text
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, cells.columns.stateWidth - x)
            text: cells.row.state
            kind: cells.row.required > 0 ? Theme.body : Theme.smallMedium
            color: cells.row.required > 0 ? Theme.colors.text2 : Theme.tone(cells.row.stateTone).text
            Accessible.ignored: true
        }
    }
    Column {
        LayoutMirroring.enabled: false
        x: cells.columns.amountRight - width
        width: cells.columns.amountWidth
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: cells.row.amount
            kind: Theme.strong
            Accessible.ignored: true
        }
        Label {
            visible: cells.columns.compact
            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: cells.row.age
            kind: Theme.small
            color: Theme.colors.text2
            Accessible.ignored: true
        }
    }
    Label {
        visible: !cells.columns.compact
        x: cells.columns.ageRight - width
        height: parent.height
        text: cells.row.age
        color: Theme.colors.text2
        Accessible.ignored: true
    }
}
