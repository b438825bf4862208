pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Charts
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What became of the finished payments, and how well each way of paying works.
Card {
    id: card

    required property OverviewPage page
    signal opened(string query)

    function colorOf(tone: string): color {
        return tone === "success" ? Theme.colors.successFill : tone === "danger" ? Theme.colors.dangerFill
            : tone === "neutral" ? Theme.colors.previous : Theme.tone(tone).text;
    }

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Theme.space12
        height: Theme.control
        text: qsTr("Outcome")
        kind: Theme.strong
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        y: Theme.space12
        height: Theme.control
        text: card.page.finishedText
        color: Theme.colors.text2
    }
    ShareBar {
        id: bar
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Theme.space12 + Theme.control + Theme.space6
        width: parent.width - 2 * Theme.cardPadding
        parts: Array.from(card.page.outcomeParts).map(part => ({ share: part.share, color: card.colorOf(part.tone) }))
    }
    Column {
        id: outcomes
        anchors.top: bar.bottom
        anchors.topMargin: Theme.space8
        width: parent.width
        Repeater {
            model: card.page.outcomes
            OutcomeRow {
                width: outcomes.width
                onClicked: card.opened(row.query)
            }
        }
    }
    Divider {
        id: rule
        anchors.top: outcomes.bottom
        anchors.topMargin: Theme.space10
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        width: parent.width - 2 * Theme.cardPadding
    }
    Label {
        id: rates
        anchors.top: rule.bottom
        anchors.topMargin: Theme.space10
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        text: qsTr("Success rate by method")
        kind: Theme.smallStrong
    }
    Grid {
        id: grid
        anchors.top: rates.bottom
        anchors.topMargin: Theme.space4
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        width: parent.width - 2 * Theme.cardPadding
        columns: 2
        columnSpacing: Theme.space24
        Repeater {
            model: card.page.successRates
            Item {
                id: rate
                required property var row
                width: (grid.width - grid.columnSpacing) / 2
                height: Theme.keyValueRow
                visible: grid.y + y + height <= card.height - Theme.space8
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - value.width - Theme.space8
                    text: rate.row.title
                    kind: Theme.small
                    color: Theme.colors.text2
                }
                Label {
                    id: value
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: rate.row.percent
                    kind: Theme.smallMedium
                }
            }
        }
    }
}
