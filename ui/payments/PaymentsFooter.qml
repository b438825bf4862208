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

    implicitHeight: Theme.footer
    color: Theme.colors.surface

    component Sum: Row {
        property alias name: name.text
        property alias sum: sum.text
        visible: sum.text !== ""
        spacing: Theme.space4
        Label { id: name; kind: Theme.small; color: Theme.colors.text2 }
        Label { id: sum; kind: Theme.smallStrong; width: Math.min(implicitWidth, footer.width * 0.3) }
    }

    /// Several currencies make long sums; what was requested gives way before what the left side says is cut.
    readonly property bool bothFit: !compact && left.implicitWidth + requested.implicitWidth + received.implicitWidth + 2 * Theme.pagePadding + 2 * Theme.space16 <= width

    Divider {
        strong: true
        width: parent.width
    }
    Row {
        id: left
        x: Theme.pagePadding
        width: sums.x - x - Theme.space16
        clip: implicitWidth > width
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        Label { text: footer.page.shownCount; kind: Theme.smallStrong }
        Label { text: footer.page.shownRest; kind: Theme.small; color: Theme.colors.text2 }
        Label {
            leftPadding: Theme.space12
            visible: !footer.compact || !footer.page.updating
            text: footer.page.updating ? qsTr("Updates live") : qsTr("Not updating")
            kind: footer.page.updating ? Theme.small : Theme.smallMedium
            color: footer.page.updating ? Theme.colors.text2 : Theme.colors.warning.text
        }
        Label {
            leftPadding: Theme.space12
            visible: text !== ""
            text: footer.page.selectedText
            kind: Theme.smallMedium
            color: Theme.colors.accentText
        }
        Label {
            leftPadding: Theme.space12
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
        Sum { id: requested; name: qsTr("Requested"); sum: footer.page.requested; visible: sum !== "" && footer.bothFit }
        Sum { id: received; name: qsTr("Received"); sum: footer.page.received }
    }
}
