pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

/// A menu of MenuItem and MenuSeparator.
T.Menu {
    id: menu

    implicitWidth: Math.min(268, Math.max(186, contentItem.implicitWidth + 2 * padding))
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: Theme.space4
    margins: Theme.space8
    overlap: 1
    background: RaisedSurface {}
    contentItem: ListView {
        implicitHeight: contentHeight
        implicitWidth: {
            let widest = 0;
            for (let i = 0; i < menu.count; ++i) widest = Math.max(widest, menu.itemAt(i)?.implicitWidth ?? 0);
            return widest;
        }
        model: menu.contentModel
        interactive: contentHeight > height
        currentIndex: menu.currentIndex
        clip: interactive
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.menu; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.menu * 0.75; easing.type: Easing.InCubic }
    }
}
