pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// How many payments are shown, whether they follow, and their sums per currency.
Rectangle {
    id: footer

    required property PaymentsPage page
    property bool compact: false
    readonly property bool mirrored: LayoutMirroring.enabled

    implicitHeight: Theme.footer
    color: Theme.colors.surface

    /// Several currencies make long sums; what was requested gives way before what the left side says is cut.
    readonly property bool bothFit: !compact && left.implicitWidth + requested.implicitWidth + received.implicitWidth + 2 * Theme.pagePadding + 2 * Theme.space16 <= width

    Divider {
        strong: true
        width: parent.width
    }
    Row {
        id: left
        anchors.left: parent.left
        anchors.leftMargin: Theme.pagePadding
        anchors.right: sums.left
        anchors.rightMargin: Theme.space16
        clip: implicitWidth > width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        Label { text: footer.page.totals.shownCount; kind: Theme.smallStrong }
        Label { text: footer.page.totals.shownRest; kind: Theme.small; color: Theme.colors.text2 }
        Label {
            leftPadding: footer.mirrored ? 0 : Theme.space12
            rightPadding: footer.mirrored ? Theme.space12 : 0
            visible: !footer.compact || !footer.page.updating
            text: footer.page.updating ? qsTr("Updates live") : qsTr("Not updating")
            kind: footer.page.updating ? Theme.small : Theme.smallMedium
            color: footer.page.updating ? Theme.colors.text2 : Theme.colors.warning.text
        }
        Label {
            leftPadding: footer.mirrored ? 0 : Theme.space12
            rightPadding: footer.mirrored ? Theme.space12 : 0
            visible: text !== ""
            text: footer.page.selectedText
            kind: Theme.smallMedium
            color: Theme.colors.accentText
        }
        Label {
            leftPadding: footer.mirrored ? 0 : Theme.space12
            rightPadding: footer.mirrored ? Theme.space12 : 0
            visible: footer.page.exporter.running
            text: footer.page.exporter.progressText
            kind: Theme.small
            color: Theme.colors.text2
        }
        Link {
            visible: footer.page.exporter.running
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Cancel")
            onClicked: footer.page.exporter.cancel()
        }
    }
    Row {
        id: sums
        anchors.right: parent.right
        anchors.rightMargin: Theme.pagePadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space16
        FooterSum {
            id: requested
            name: qsTr("Requested")
            sum: footer.page.totals.requested
            widest: footer.width * 0.3
            visible: sum !== "" && footer.bothFit
        }
        FooterSum {
            id: received
            name: qsTr("Received")
            sum: footer.page.totals.received
            widest: footer.width * (footer.bothFit ? 0.3 : 0.5)
            visible: sum !== ""
        }
    }
}
