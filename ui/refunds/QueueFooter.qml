pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// How several are approved together, what is selected, and the sums.
Rectangle {
    id: footer

    required property RefundsPage page
    property bool compact: false

    implicitHeight: Theme.footer
    color: Theme.colors.surface
    Divider { strong: true; width: parent.width }
    Row {
        x: footer.compact ? Theme.space16 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space6
        visible: footer.page.selectedText === "" && footer.page.tab === 0
        Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Select several with"); kind: Theme.small; color: Theme.colors.text2 }
        Keycap { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Space") }
        Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("and approve them together"); kind: Theme.small; color: Theme.colors.text2 }
    }
    Row {
        x: footer.compact ? Theme.space16 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
        visible: footer.page.selectedText !== ""
        Label { anchors.verticalCenter: parent.verticalCenter; text: footer.page.selectedText; kind: Theme.smallMedium; color: Theme.colors.accentText }
        Button {
            size: Button.Small
            enabled: footer.page.approvable > 0
            reason: qsTr("None of them waits for you.")
            text: footer.page.approvable === 1 ? qsTr("Approve 1") : qsTr("Approve %1").arg(footer.page.approvable)
            keys: ["A"]
            onClicked: footer.page.beginApprove()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: footer.compact ? Theme.space16 : Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        Label { text: footer.page.sumName; kind: Theme.small; color: Theme.colors.text2 }
        Label { text: footer.page.sum; kind: Theme.smallStrong }
    }
}
