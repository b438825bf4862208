pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Instead of rows: loading, nothing yet, nothing matches, an error.
Item {
    id: states

    required property PaymentsPage page

    SkeletonTable {
        anchors.fill: parent
        loading: states.page.content === PaymentsPage.Loading && states.page.slow
        onLoadingChanged: shown = loading   // the page has waited already
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.page.content === PaymentsPage.FirstUse
        iconName: "payments"
        title: qsTr("No payments yet")
        text: qsTr("They show up here seconds after a customer pays.")
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.page.content === PaymentsPage.NoResults
        iconName: "search"
        tone: "neutral"
        title: qsTr("Nothing matches these filters")
        text: states.page.narrowText
        Button {
            text: states.page.narrowTerm === "" ? qsTr("Clear all") : qsTr("Remove %1").arg(states.page.narrowTerm)
            onClicked: states.page.removeNarrowest()
        }
        Button {
            visible: states.page.filter.created !== ""
            text: qsTr("Search all time")
            onClicked: states.page.searchAllTime()
        }
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.page.content === PaymentsPage.Failed
        title: qsTr("Payments couldn’t be read")
        text: states.page.errorText
        detail: states.page.errorDetail
        Button {
            kind: Button.Primary
            iconName: "refresh"
            text: qsTr("Try again")
            onClicked: states.page.model.retry()
        }
    }
}
