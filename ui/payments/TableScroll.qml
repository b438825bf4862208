pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Scrolls a list window: wheel, touchpad, finger and its own scroll bar.
Item {
    id: scroll

    required property PaymentListWindow list
    readonly property real notch: 3 * list.rowHeight
    property real speed: 0
    signal moved

    function by(pixels: real) {
        list.scrollBy(pixels);
        moved();
    }

    WheelHandler {
        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            scroll.speed = 0;
            scroll.by(event.pixelDelta.y !== 0 ? -event.pixelDelta.y : -event.angleDelta.y / 120 * scroll.notch);
        }
    }
    DragHandler {
        target: null
        acceptedDevices: PointerDevice.TouchScreen
        xAxis.enabled: false
        property real last: 0
        onActiveChanged: {
            last = 0;
            scroll.speed = active ? 0 : -centroid.velocity.y;
        }
        onTranslationChanged: {
            scroll.by(last - translation.y);
            last = translation.y;
        }
    }
    FrameAnimation {
        running: Math.abs(scroll.speed) > 20 && !Theme.reducedMotion
        onTriggered: {
            scroll.by(scroll.speed * frameTime);
            scroll.speed *= Math.pow(0.05, frameTime);
        }
    }
    ScrollBar {
        id: bar
        orientation: Qt.Vertical
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        size: scroll.list.contentHeight > 0 ? scroll.list.viewportHeight / scroll.list.contentHeight : 1
        onPositionChanged: if (pressed) scroll.list.contentY = position * scroll.list.contentHeight
        Binding {
            target: bar
            property: "position"
            when: !bar.pressed
            value: scroll.list.contentHeight > 0 ? scroll.list.contentY / scroll.list.contentHeight : 0
            restoreMode: Binding.RestoreNone
        }
    }
}
