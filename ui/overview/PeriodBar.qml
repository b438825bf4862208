pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Which period, compared with which, in which currency.
Item {
    id: bar

    required property OverviewPage page

    implicitHeight: Theme.control
    Segmented {
        id: periods
        anchors.left: parent.left
        model: [qsTr("Today"), qsTr("7 days"), qsTr("30 days"), qsTr("Month"), qsTr("Custom")]
        currentIndex: bar.page.period
        onActivated: index => {
            bar.page.period = index;
            if (index === 4) custom.open();
        }
    }
    /// What is left between the choice and the currency.
    readonly property real wordsRoom: width - periods.width - Theme.space16 - (currency.visible ? currency.width + Theme.space12 : 0)

    Label {
        id: dates
        anchors.left: periods.right
        anchors.leftMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, bar.wordsRoom)
        text: bar.page.periodText
        color: Theme.colors.text2
    }
    Label {
        id: compared
        anchors.left: dates.right
        anchors.leftMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, bar.wordsRoom - dates.width - Theme.space8))
        visible: width > Theme.grow(80)
        text: bar.page.comparedText
        color: Theme.colors.text3
    }
    Label {
        id: others
        readonly property bool fits: bar.wordsRoom - dates.width - compared.width - Theme.space24 > implicitWidth
        anchors.right: currency.left
        anchors.rightMargin: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        visible: fits && text !== ""
        text: bar.page.otherCurrenciesText
        kind: Theme.small
        color: Theme.colors.text3
    }
    Select {
        id: currency
        anchors.right: parent.right
        visible: bar.page.currencies.length > 1
        toolbar: true
        width: Theme.grow(84)
        model: bar.page.currencies
        currentIndex: bar.page.currencyIndex
        onActivated: index => bar.page.currency = bar.page.currencies[index]
        Accessible.name: qsTr("Currency")
        Accessible.description: bar.page.otherCurrenciesText
        HoverHandler { id: hover }
        Tooltip { text: bar.page.otherCurrenciesText; shown: hover.hovered && !others.visible }
    }
    CustomPeriod {
        id: custom
        x: periods.x + periods.width - width
        y: periods.height + Theme.space6
        page: bar.page
    }
}
