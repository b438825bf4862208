pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models as Models
import Paydeck.Theme

/// Header, form, summary and footer of the refund sheet; side by side when there is room, else one under the other.
FocusScope {
    id: body

    required property Models.RefundSheet sheet
    required property bool wide
    readonly property bool filling: sheet.state === Models.RefundSheet.Form
    readonly property bool byHand: sheet.state === Models.RefundSheet.Request
    readonly property bool settled: sheet.state === Models.RefundSheet.Settled
    readonly property real summaryHeight: byHand ? request.implicitHeight : quote.implicitHeight
    readonly property bool shown: filling || byHand || settled

    function focusFirst() {
        form.focusFirst();
    }
    function reveal(item: Item) {
        if (!item) return;
        const top = item.mapToItem(stack, 0, 0).y;
        if (top < flick.contentY) flick.contentY = Math.max(0, top - Theme.space20);
        else if (top + item.height > flick.contentY + flick.height)
            flick.contentY = Math.min(flick.contentHeight - flick.height, top + item.height - flick.height + Theme.space20);
    }

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: sheet.head.title
    Keys.onEscapePressed: sheet.close()

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        autoRepeat: false
        enabled: body.sheet.open
        onActivated: body.byHand ? body.sheet.recordHash() : body.sheet.send()
    }
    Connections {
        target: body.Window.window
        function onActiveFocusItemChanged() {
            const item = body.Window.activeFocusItem;
            for (let at = item; at; at = at.parent) if (at === stack) return body.reveal(item);
        }
    }

    RefundSheetHeader {
        id: header
        width: parent.width
        sheet: body.sheet
    }
    Flickable {
        id: flick
        anchors.top: header.bottom
        anchors.bottom: footer.top
        anchors.left: parent.left
        width: body.wide ? body.width - Theme.sheetSummary : body.width
        visible: body.shown
        contentWidth: width
        contentHeight: stack.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Column {
            id: stack
            width: flick.width
            RefundSheetForm {
                id: form
                width: parent.width
                sheet: body.sheet
                visible: !body.settled
            }
            SheetOutcome {
                width: parent.width
                visible: body.settled
                sheet: body.sheet
            }
            Rectangle {
                id: under
                width: parent.width
                height: body.wide ? 0 : body.summaryHeight
                visible: !body.wide
                color: Theme.colors.surfaceSunken
            }
        }
    }
    Rectangle {
        id: beside
        anchors.top: header.bottom
        anchors.bottom: footer.top
        anchors.right: parent.right
        width: Theme.sheetSummary
        visible: body.wide && body.shown
        color: Theme.colors.surfaceSunken
        Divider { anchors.left: parent.left; strong: true; width: 1; height: parent.height }
        Flickable {
            id: sideFlick
            anchors.fill: parent
            contentWidth: width
            contentHeight: sideColumn.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            Item {
                id: sideColumn
                width: sideFlick.width
                height: Math.max(sideFlick.height, body.summaryHeight)
            }
        }
    }
    QuoteSummary {
        id: quote
        parent: body.wide ? sideColumn : under
        width: parent.width
        height: Math.max(implicitHeight, body.wide ? sideFlick.height : 0)
        visible: !body.byHand
        sheet: body.sheet
    }
    PayItYourself {
        id: request
        parent: body.wide ? sideColumn : under
        width: parent.width
        height: implicitHeight
        visible: body.byHand
        sheet: body.sheet
    }
    ErrorState {
        anchors.centerIn: parent
        width: parent.width
        visible: body.sheet.state === Models.RefundSheet.Failed
        title: qsTr("This payment couldn’t be read")
        text: body.sheet.problem
        Button { text: qsTr("Try again"); iconName: "refresh"; onClicked: body.sheet.retry() }
    }
    RefundSheetFooter {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        sheet: body.sheet
    }
}
