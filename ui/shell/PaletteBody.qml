pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The palette itself: input, list, footer.
FocusScope {
    id: body

    required property CommandPalette palette
    readonly property real rowsHeight: Math.min(list.contentHeight + Theme.space8, 9 * Theme.grow(40) + 3 * Theme.grow(28))

    function focusField() { input.focusField(); }

    implicitHeight: input.height + Math.max(rowsHeight, Theme.grow(80)) + foot.height

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Search and commands")

    PaletteInput {
        id: input
        width: parent.width
        palette: body.palette
    }
    ListView {
        id: list
        anchors.top: input.bottom
        anchors.bottom: foot.top
        width: parent.width
        topMargin: Theme.space4
        bottomMargin: Theme.space4
        clip: true
        model: body.palette
        currentIndex: body.palette.chosen
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: ScrollBar {}
        delegate: PaletteRowItem {
            id: line
            width: ListView.view.width
            chosen: index === body.palette.chosen
            onPointed: body.palette.choose(line.index)
            onPressed: {
                body.palette.choose(line.index);
                body.palette.accept();
            }
        }
    }
    Label {
        anchors.centerIn: list
        visible: body.palette.empty
        text: qsTr("Nothing found in your saved payments")
        color: Theme.colors.text2
    }
    PaletteFooter {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        took: body.palette.tookText
    }
}
