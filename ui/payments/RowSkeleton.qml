pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Bars where a row that is not read yet will stand.
Item {
    id: skeleton

    required property TableColumns columns

    component Bar: Rectangle {
        y: Math.round((skeleton.height - height) / 2)
        height: Theme.space8
        radius: Theme.radiusKeycap
        color: Theme.colors.pressed
    }
    Bar {
        visible: skeleton.columns.showTime
        x: skeleton.columns.timeX
        width: skeleton.columns.customerX - x - Theme.space24
    }
    Bar { x: skeleton.columns.customerX; width: skeleton.columns.customerWidth * 0.7 }
    Bar { x: skeleton.columns.statusX; width: skeleton.columns.statusWidth * 0.65; height: Theme.space16; radius: Theme.space8 }
    Bar { x: skeleton.columns.valueRight - width; width: skeleton.columns.valueWidth * 0.6 }
}
