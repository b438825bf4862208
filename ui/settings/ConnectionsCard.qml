pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The workspace's connections; one at a time can be managed.
SettingsCard {
    id: card

    required property ConnectionSettings settings
    required property var list
    property string managed: ""
    signal addRequested

    function manage(connection: string) { managed = connection; }

    title: qsTr("Connections")
    aside: Button {
        focus: true
        iconName: "plus"
        text: qsTr("Add")
        onClicked: card.addRequested()
    }
    Repeater {
        model: card.list
        ConnectionRow {
            id: row
            width: card.width
            settings: card.settings
            open: card.managed === connectionId
            onToggled: card.managed = open ? "" : connectionId
        }
    }
    Label {
        visible: card.list.count === 0
        width: card.width
        leftPadding: Theme.cardPadding
        bottomPadding: Theme.space16
        text: qsTr("Nothing is connected. Add a backend to see its payments.")
        color: Theme.colors.text2
    }
}
