pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Instead of rows: loading, nothing here, nothing matches, an error, another role needed.
Item {
    id: states

    required property RefundsPage page
    readonly property int content: page.content

    SkeletonTable {
        anchors.fill: parent
        loading: states.content === RefundsPage.Loading
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.content === RefundsPage.Empty
        iconName: states.page.tab === 1 ? "queue" : "refunds"
        title: states.page.emptyTitle
        text: states.page.emptyText
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.content === RefundsPage.NoResults
        iconName: "search"
        tone: "neutral"
        title: qsTr("Nothing matches")
        text: qsTr("No refund of this tab has that in its number, order, customer or destination.")
        Button { text: qsTr("Clear the search"); onClicked: states.page.search = "" }
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.content === RefundsPage.Failed
        title: qsTr("Refunds couldn’t be read")
        text: states.page.errorText
        detail: states.page.errorDetail
        Button { kind: Button.Primary; iconName: "refresh"; text: qsTr("Try again"); onClicked: states.page.retry() }
    }
    PermissionState {
        anchors.centerIn: parent
        width: parent.width
        visible: states.content === RefundsPage.Denied
        title: qsTr("Refunds need another role")
        text: states.page.deniedText
    }
}
