pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Charts
import Paydeck.Controls
import Paydeck.Theme

/// One headline figure, how it changed, and its shape over the period.
Card {
    id: card

    required property var row

    implicitHeight: Theme.grow(112)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2%3, %4, %5").arg(row.label).arg(row.lead).arg(row.tail).arg(row.change).arg(row.comparison)

    Row {
        id: heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Theme.space12
        spacing: Theme.space6
        Label {
            text: card.row.label
            kind: Theme.smallMedium
            color: Theme.colors.text2
            Accessible.ignored: true
        }
        Icon {
            id: info
            anchors.verticalCenter: parent.verticalCenter
            visible: card.row.hint !== ""
            icon: "info"
            size: Theme.iconSize - 3
            color: Theme.colors.text3
            HoverHandler { id: hover }
            Tooltip { text: card.row.hint; shown: hover.hovered }
        }
    }
    Row {
        x: card.LayoutMirroring.enabled ? card.width - width - Theme.cardPadding : Theme.cardPadding
        LayoutMirroring.enabled: false
        anchors.top: heading.bottom
        Label {
            id: lead
            width: Math.min(implicitWidth, card.width - 2 * Theme.cardPadding)
            text: card.row.lead
            kind: Theme.kpi
            Accessible.ignored: true
        }
        Label {
            visible: lead.width === lead.implicitWidth && lead.width + implicitWidth <= card.width - 2 * Theme.cardPadding
            text: card.row.tail
            kind: Theme.kpi
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space12
        width: card.width - 2 * Theme.cardPadding - (spark.visible ? spark.width : 0)
        ChangeText {
            text: card.row.change
            icon: card.row.changeIcon
            tone: card.row.changeTone
        }
        Label {
            width: parent.width
            text: card.row.comparison
            kind: Theme.caption
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
    Sparkline {
        id: spark
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space12
        width: Math.min(implicitWidth, card.width * 0.36)
        heights: card.row.spark
        line: card.row.sparkColour === "violet" ? Theme.colors.violet.text : card.row.sparkColour === "teal" ? Theme.colors.series[2] : Theme.colors.series[0]
    }
}
