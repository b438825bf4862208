pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Charts
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Volume per bucket with the period before; the readout above the plot tells what the pointer or the arrow keys are on.
Card {
    id: card

    required property OverviewPage page
    signal copied

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Theme.space12
        height: Theme.control
        width: parent.width / 2
        text: card.page.hourly ? qsTr("Volume per hour") : card.page.byWeek ? qsTr("Volume per week") : qsTr("Volume per day")
        kind: Theme.strong
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        y: Theme.space12 - 1
        spacing: Theme.space8
        IconButton {
            text: qsTr("Copy the figures")
            iconName: "copy"
            onClicked: card.copied()
        }
        IconButton {
            text: chart.showTable ? qsTr("Show as chart") : qsTr("Show as table")
            iconName: chart.showTable ? "reports" : "table"
            held: chart.showTable
            onClicked: chart.showTable = !chart.showTable
        }
        Segmented {
            visible: !card.page.hourly
            model: [qsTr("Day"), qsTr("Week")]
            currentIndex: card.page.byWeek ? 1 : 0
            onActivated: index => card.page.byWeek = index === 1
        }
    }
    LineChart {
        id: chart
        anchors.fill: parent
        anchors.margins: Theme.cardPadding
        anchors.topMargin: Theme.space12 + Theme.control + Theme.space4
        anchors.bottomMargin: Theme.space8
        points: card.page.points
        axisLabels: card.page.axisLabels
        onCopyRequested: card.copied()
    }
}
