pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// How long they are held, the one button that sends, and how far it is.
Rectangle {
    id: footer

    required property BulkRefunds bulk
    readonly property bool preview: bulk.stage === BulkRefunds.Preview && bulk.problem === ""
    readonly property bool running: bulk.stage === BulkRefunds.Running || bulk.stage === BulkRefunds.Done
    signal resultWanted

    implicitHeight: Theme.moneyFooter + (ask.visible ? ask.height + Theme.space8 : 0)
    color: Theme.colors.surfaceSunken
    Divider { strong: true; width: parent.width }
    CheckBox {
        id: ask
        x: Theme.pagePadding
        y: Theme.space8
        visible: footer.preview && footer.bulk.askText !== ""
        text: footer.bulk.askText
        checked: footer.bulk.looked
        onToggled: footer.bulk.looked = checked
    }
    Row {
        x: Theme.pagePadding
        anchors.bottom: parent.bottom
        height: Theme.moneyFooter
        visible: footer.preview
        spacing: Theme.space8
        Label { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Hold before sending"); color: Theme.colors.text2 }
        Select {
            readonly property list<int> minutes: [1, 5, 15, 60]
            anchors.verticalCenter: parent.verticalCenter
            width: 120
            model: [qsTr("1 minute"), qsTr("5 minutes"), qsTr("15 minutes"), qsTr("1 hour")]
            currentIndex: Math.max(0, Array.from(minutes).indexOf(footer.bulk.holdMinutes))
            onActivated: index => footer.bulk.holdMinutes = minutes[index]
        }
    }
    Column {
        x: Theme.pagePadding
        width: buttons.x - x - Theme.space12
        visible: footer.running
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space4
        ProgressBar { width: parent.width; to: Math.max(1, footer.bulk.all); value: footer.bulk.done; Accessible.name: footer.bulk.progressText }
        Label { width: parent.width; text: footer.bulk.holdText === "" ? footer.bulk.progressText : qsTr("%1. %2").arg(footer.bulk.progressText).arg(footer.bulk.holdText); kind: Theme.small; color: Theme.colors.text2 }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.pagePadding
        anchors.bottom: parent.bottom
        height: Theme.moneyFooter
        spacing: Theme.space8
        Button { anchors.verticalCenter: parent.verticalCenter; visible: footer.running || footer.preview; size: Button.Large; iconName: "download"; text: qsTr("Save result"); onClicked: footer.resultWanted() }
        Button { anchors.verticalCenter: parent.verticalCenter; visible: footer.running && footer.bulk.canCancel; size: Button.Large; kind: Button.DangerText; text: qsTr("Cancel all that is left"); onClicked: footer.bulk.cancelAll() }
        Button {
            anchors.verticalCenter: parent.verticalCenter
            visible: footer.preview
            size: Button.Large
            kind: Button.Primary
            text: footer.bulk.confirmText
            keys: [qsTr("Ctrl"), "↵"]
            enabled: footer.bulk.whyNot === ""
            reason: footer.bulk.whyNot
            onClicked: footer.bulk.confirm()
        }
    }
}
