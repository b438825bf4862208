pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Charts
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Volume or count by asset and network; a row opens exactly these payments.
Card {
    id: card

    required property OverviewPage page
    signal opened(string query)

    Label {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        y: Theme.space12
        height: Theme.control
        text: qsTr("By asset and network")
        kind: Theme.strong
    }
    Segmented {
        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        y: Theme.space12 - 1
        model: [qsTr("Volume"), qsTr("Count")]
        currentIndex: card.page.byCount ? 1 : 0
        onActivated: index => card.page.byCount = index === 1
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: Theme.space12 + Theme.control + Theme.space8
        anchors.bottomMargin: Theme.space8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.page.methods
        T.ScrollBar.vertical: ScrollBar {}
        delegate: ShareRow {
            id: share
            width: list.width
            onClicked: card.opened(row.query)
            AssetGlyph {
                anchors.left: parent.left
                anchors.leftMargin: Theme.cardPadding
                anchors.verticalCenter: parent.verticalCenter
                symbol: share.row.symbol
                network: share.row.network
                size: Theme.glyphSize - 2
            }
            Label {
                id: title
                anchors.left: parent.left
                anchors.leftMargin: Theme.cardPadding + Theme.glyphSize + Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: share.row.title
                Accessible.ignored: true
            }
            Label {
                anchors.left: title.right
                anchors.leftMargin: Theme.space4
                anchors.right: bar.left
                anchors.rightMargin: Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                text: share.row.subtitle
                color: Theme.colors.text3
                Accessible.ignored: true
            }
            MeterBar {
                id: bar
                anchors.left: parent.left
                anchors.leftMargin: Math.round(parent.width * 0.37)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.round(parent.width * 0.25)
                share: share.row.share
                line: Theme.colors.series[Math.max(0, share.row.series - 1)]
            }
            Label {
                anchors.left: bar.right
                anchors.leftMargin: Theme.space4
                anchors.right: percent.left
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: share.row.value
                kind: Theme.label
                Accessible.ignored: true
            }
            Label {
                id: percent
                anchors.right: parent.right
                anchors.rightMargin: Theme.cardPadding
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.grow(48)
                horizontalAlignment: Text.AlignRight
                text: share.row.percent
                color: Theme.colors.text2
                Accessible.ignored: true
            }
        }
    }
}
