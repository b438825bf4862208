pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The overview page: five figures, the volume chart, breakdown, outcome, what needs a person, and the live feed. The right
/// column moves below where the window is narrow.
FocusScope {
    id: view

    required property OverviewPage page
    required property bool live
    /// Width of the whole window: the break points are the window's.
    required property real windowWidth
    signal queryOpened(string query)
    signal paymentOpened(var key)
    signal connectionOpened(string connection)
    signal copyRequested(string text)
    signal sandboxRequested

    readonly property bool oneColumn: windowWidth < Theme.widthOneColumn
    readonly property real available: Math.min(width, Theme.contentMax) - 2 * Theme.pagePadding
    readonly property real mainWidth: oneColumn ? available : Math.round((available - Theme.cardGap) * 0.65)
    readonly property real sideWidth: oneColumn ? available : available - mainWidth - Theme.cardGap
    readonly property int kpiColumns: windowWidth < Theme.widthTwoLineRows ? 3 : 5
    readonly property real chartHeight: Theme.grow(310)
    readonly property real lowerHeight: Math.max(Theme.grow(290), flick.height - kpis.height - chartHeight - periods.height - 3 * Theme.cardGap - 2 * Theme.space16)

    Flickable {
        id: flick
        anchors.fill: parent
        visible: view.page.state === OverviewPage.Ready
        contentHeight: body.height + 2 * Theme.space16
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollBar {}
        Item {
            id: body
            x: Math.round((view.width - view.available) / 2)
            y: Theme.space16
            width: view.available
            height: lower.y + lower.height + (view.oneColumn ? side.height + Theme.cardGap : 0)
            PeriodBar {
                id: periods
                width: parent.width
                page: view.page
            }
            Flow {
                id: kpis
                anchors.top: periods.bottom
                anchors.topMargin: Theme.cardGap
                width: parent.width
                spacing: Theme.cardGap
                Repeater {
                    model: view.page.kpis
                    KpiCard {
                        required property int index
                        readonly property int inRow: view.kpiColumns === 3 && index >= 3 ? 2 : view.kpiColumns
                        width: Math.floor((view.available - (inRow - 1) * Theme.cardGap) / inRow)
                    }
                }
            }
            VolumeCard {
                id: volume
                anchors.left: parent.left
                anchors.top: kpis.bottom
                anchors.topMargin: Theme.cardGap
                width: view.mainWidth
                height: view.chartHeight
                page: view.page
                onCopied: view.copyRequested(view.page.chartAsTsv())
            }
            Item {
                id: lower
                anchors.left: parent.left
                anchors.top: volume.bottom
                anchors.topMargin: Theme.cardGap
                width: view.mainWidth
                height: view.lowerHeight
                MethodsCard {
                    anchors.left: parent.left
                    width: Math.round((parent.width - Theme.cardGap) * 0.6)
                    height: parent.height
                    page: view.page
                    onOpened: query => view.queryOpened(query)
                }
                OutcomeCard {
                    anchors.right: parent.right
                    width: parent.width - Math.round((parent.width - Theme.cardGap) * 0.6) - Theme.cardGap
                    height: parent.height
                    page: view.page
                    onOpened: query => view.queryOpened(query)
                }
            }
            Column {
                id: side
                x: view.oneColumn || view.LayoutMirroring.enabled ? 0 : view.mainWidth + Theme.cardGap
                y: view.oneColumn ? lower.y + lower.height + Theme.cardGap : volume.y
                width: view.sideWidth
                spacing: Theme.cardGap
                NeedsCard {
                    id: needs
                    width: parent.width
                    height: Math.min(implicitHeight, Theme.grow(248))
                    needs: view.page.needs
                    onOpened: query => view.queryOpened(query)
                    onConnectionOpened: connection => view.connectionOpened(connection)
                }
                LiveCard {
                    width: parent.width
                    height: view.oneColumn ? Theme.grow(44 + 36 + 8 * 36) : volume.height + Theme.cardGap + lower.height - needs.height - Theme.cardGap
                    feed: view.page.feed
                    live: view.live
                    onPaymentOpened: key => view.paymentOpened(key)
                    onListOpened: view.queryOpened("created:today")
                }
            }
        }
    }
    EmptyState {
        anchors.fill: parent
        visible: view.page.state === OverviewPage.Empty
        iconName: "overview"
        title: qsTr("Nothing in this period")
        text: qsTr("Figures show up here seconds after a customer pays.")
        Button {
            text: qsTr("Show 30 days")
            onClicked: view.page.period = 2
        }
    }
    ErrorState {
        anchors.fill: parent
        visible: view.page.state === OverviewPage.Failed
        title: qsTr("The figures couldn’t be read")
        text: view.page.error
        Button {
            kind: Button.Primary
            iconName: "refresh"
            text: qsTr("Try again")
            onClicked: view.page.refresh()
        }
    }
    SkeletonTable {
        anchors.fill: parent
        visible: view.page.state === OverviewPage.Loading
    }
}
