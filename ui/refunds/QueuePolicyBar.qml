pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Which approvals are needed, how much of the day's limit is used, and the search.
FocusScope {
    id: bar

    required property RefundsPage page
    property bool compact: false
    readonly property QueuePolicies policies: page.policies
    signal policyWanted(Item from)
    signal bulkWanted

    implicitHeight: Theme.filterBar
    function focusSearch() { search.forceActiveFocus(Qt.ShortcutFocusReason); }

    Row {
        x: bar.compact ? Theme.space16 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        TextField {
            id: search
            width: bar.compact ? 130 : 168
            toolbar: true
            iconName: "search"
            placeholderText: qsTr("Find a refund")
            text: bar.page.search
            onTextEdited: wait.restart()
            Keys.onEscapePressed: event => {
                if (text === "") {
                    event.accepted = false;
                    return;
                }
                clear();
                bar.page.search = "";
            }
            Timer {
                id: wait
                interval: 150
                onTriggered: bar.page.search = search.text
            }
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            icon: "shield"
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(implicitWidth, tail.x - parent.x - x - Theme.space12))
            text: bar.policies.line
            color: Theme.colors.text2
        }
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: bar.compact ? Theme.space16 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: meter.visible
            text: qsTr("Daily limit")
            kind: Theme.small
            color: Theme.colors.text2
        }
        ProgressBar {
            id: meter
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.policies.limit !== "" && bar.width > 1000
            implicitWidth: 110
            to: 100
            value: bar.policies.percent
            Accessible.name: qsTr("Daily limit, %1 %2").arg(bar.policies.used).arg(bar.policies.limit)
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.policies.limit !== "" && !bar.compact
            spacing: Theme.space4
            Label { text: bar.policies.used; kind: Theme.strong }
            Label { text: bar.policies.limit; color: Theme.colors.text2 }
        }
        Button {
            id: policy
            text: qsTr("Policy")
            onClicked: bar.policyWanted(policy)
        }
        IconButton {
            bordered: true
            iconName: "upload"
            text: qsTr("Refund from a CSV file")
            onClicked: bar.bulkWanted()
        }
    }
}
