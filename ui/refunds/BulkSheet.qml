pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Many refunds at once: every line with its verdict, then the hold, then what became of each.
T.Popup {
    id: sheet

    required property BulkRefunds bulk

    parent: T.Overlay.overlay
    x: parent && mirrored ? 0 : (parent?.width ?? 0) - width
    height: parent?.height ?? 0
    width: Math.min(800, parent?.width ?? 800)
    modal: true
    focus: true
    padding: 0
    closePolicy: bulk.stage === BulkRefunds.Running ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    T.Overlay.modal: Rectangle { color: Theme.colors.scrim }
    background: RaisedSurface { radius: 0; sheet: true }
    onClosed: bulk.close()
    contentItem: FocusScope {
        focus: true
        Keys.onPressed: event => {
            const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
            if (!enter || !(event.modifiers & Qt.ControlModifier)) return;
            event.accepted = true;
            if (!event.isAutoRepeat) sheet.bulk.confirm();
        }
        BulkHeader {
            id: header
            width: parent.width
            bulk: sheet.bulk
            onClosed: sheet.close()
        }
        Segmented {
            id: filters
            x: Theme.pagePadding
            y: header.height + Theme.space8
            visible: sheet.bulk.filters.length > 0
            model: sheet.bulk.filters
            currentIndex: sheet.bulk.filter
            onActivated: index => sheet.bulk.filter = index
        }
        ListView {
            id: list
            y: filters.y + filters.height + Theme.space8
            width: parent.width
            height: footer.y - y
            clip: true
            model: sheet.bulk.rows
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
            delegate: BulkLine { width: ListView.view?.width ?? 0 }
        }
        SkeletonTable {
            anchors.fill: list
            loading: sheet.bulk.stage === BulkRefunds.Reading
        }
        ErrorState {
            anchors.centerIn: list
            width: parent.width
            visible: sheet.bulk.problem !== ""
            title: qsTr("This file can’t be used")
            text: sheet.bulk.problem
        }
        BulkFooter {
            id: footer
            y: parent.height - height
            width: parent.width
            bulk: sheet.bulk
            onResultWanted: saver.open()
        }
    }
    FileDialog {
        id: saver
        title: qsTr("Save the result")
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("CSV files (*.csv)")]
        defaultSuffix: "csv"
        onAccepted: sheet.bulk.saveResult(selectedFile)
    }
}
