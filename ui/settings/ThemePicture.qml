pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// The window in small: navigation, heading, rows.
Rectangle {
    id: picture

    required property Colors colors

    color: colors.surface
    clip: true
    Rectangle {
        width: parent.width * 0.26
        height: parent.height
        color: picture.colors.bgApp
        Repeater {
            model: 4
            Rectangle {
                required property int index
                x: Theme.space6
                y: Theme.space8 + index * Theme.space12
                width: parent.width - 2 * Theme.space6
                height: Theme.space4
                radius: Theme.space2
                color: index === 0 ? picture.colors.accent : picture.colors.line
            }
        }
    }
    Repeater {
        model: 4
        Rectangle {
            required property int index
            x: picture.width * 0.26 + Theme.space10
            y: Theme.space8 + index * Theme.space12 + (index > 0 ? Theme.space4 : 0)
            width: index === 0 ? picture.width * 0.24 : picture.width * 0.6
            height: index === 0 ? Theme.space6 : Theme.space2
            radius: 1
            color: index === 0 ? picture.colors.text2 : picture.colors.line
        }
    }
}
