pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The workspace's time zone, and whether single letters act.
SettingsCard {
    id: card

    required property AppSettings settings

    readonly property var zones: Array.from(settings.timeZones())

    title: qsTr("Time and keys")
    SettingRow {
        text: qsTr("Time zone")
        detail: qsTr("Days, reports and files of this workspace follow it.")
        Select {
            focus: true
            width: Theme.grow(220)
            model: card.zones
            currentIndex: card.zones.indexOf(card.settings.timeZone)
            onActivated: index => card.settings.timeZone = textAt(index)
            Accessible.name: qsTr("Time zone")
        }
    }
    SettingRow {
        text: qsTr("Single-letter shortcuts")
        detail: qsTr("J, K, F and others act outside text fields. Press ? to see all.")
        Switch {
            checked: card.settings.letterShortcuts
            onToggled: card.settings.letterShortcuts = checked
            Accessible.name: qsTr("Single-letter shortcuts")
        }
    }
}
