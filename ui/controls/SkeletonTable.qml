pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Rows of a table that is loading; shown only after 150 ms, so that a fast answer never flickers.
Item {
    id: table

    property bool loading: true
    property bool shown: false

    visible: loading && shown
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Loading")
    onLoadingChanged: if (!loading) shown = false
    Timer {
        running: table.loading && !table.shown
        interval: Theme.skeletonDelay
        onTriggered: table.shown = true
    }
    Column {
        width: parent.width
        Repeater {
            model: table.visible ? Math.max(1, Math.ceil(table.height / Theme.rowHeight)) : 0
            SkeletonRow { width: table.width }
        }
    }
}
