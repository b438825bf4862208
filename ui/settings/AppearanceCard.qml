pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Theme, row height, text size, motion.
SettingsCard {
    id: card

    required property AppSettings settings

    readonly property var themes: ["light", "dark", "system"]
    readonly property var heights: ["compact", "standard", "roomy"]
    readonly property var motions: ["system", "full", "reduced"]
    readonly property var contrasts: ["system", "normal", "high"]
    readonly property var sizes: [80, 90, 100, 110, 125, 150]

    title: qsTr("Appearance")
    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.cardPadding
        width: parent.width - 2 * Theme.cardPadding
        height: implicitHeight
        bottomPadding: Theme.space12
        spacing: Theme.space12
        Repeater {
            model: [qsTr("Light"), qsTr("Dark"), qsTr("Match the system")]
            ThemeChoice {
                required property int index
                required property string modelData
                width: (card.width - 2 * Theme.cardPadding - 2 * Theme.space12) / 3
                focus: index === 0
                text: modelData
                look: card.themes[index]
                checked: card.settings.theme === card.themes[index]
                onClicked: card.settings.theme = card.themes[index]
            }
        }
    }
    SettingRow {
        text: qsTr("Row height")
        Segmented {
            model: [qsTr("Compact"), qsTr("Standard"), qsTr("Roomy")]
            currentIndex: card.heights.indexOf(card.settings.rowHeight)
            onActivated: index => card.settings.rowHeight = card.heights[index]
        }
    }
    SettingRow {
        text: qsTr("Text size and motion")
        Select {
            width: Theme.grow(84)
            model: card.sizes.map(size => qsTr("%1%").arg(size))
            currentIndex: card.sizes.indexOf(card.settings.textSize)
            onActivated: index => card.settings.textSize = card.sizes[index]
            Accessible.name: qsTr("Text size")
        }
        Select {
            width: Theme.grow(140)
            model: [qsTr("Follow system"), qsTr("All motion"), qsTr("Reduced")]
            currentIndex: card.motions.indexOf(card.settings.motion)
            onActivated: index => card.settings.motion = card.motions[index]
            Accessible.name: qsTr("Motion")
        }
    }
    SettingRow {
        text: qsTr("Contrast")
        detail: qsTr("High contrast draws stronger lines, and borders instead of tints.")
        Segmented {
            model: [qsTr("Follow system"), qsTr("Normal"), qsTr("High")]
            currentIndex: card.contrasts.indexOf(card.settings.contrast)
            onActivated: index => card.settings.contrast = card.contrasts[index]
        }
    }
}
