pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models

/// The keys that work anywhere. Single letters never reach here from a text field, and can be turned off.
Item {
    id: keys

    required property AppRoot root
    /// False while the palette or another overlay has the keyboard.
    required property bool active
    readonly property bool letters: active && root.settings.letterShortcuts
    signal shortcutsRequested
    signal navToggled
    signal nextPaneRequested
    signal needsYouRequested

    Shortcut { enabled: keys.active; sequence: "Ctrl+K"; context: Qt.ApplicationShortcut; onActivated: keys.root.palette.show() }
    Shortcut { enabled: keys.active; sequence: "Ctrl+B"; onActivated: keys.navToggled() }
    Shortcut { enabled: keys.active; sequence: "Ctrl+Shift+D"; onActivated: keys.root.settings.toggleTheme() }
    Shortcut { enabled: keys.active; sequence: "F6"; onActivated: keys.nextPaneRequested() }
    Shortcut { enabled: keys.letters; sequences: ["?", "Shift+?"]; onActivated: keys.shortcutsRequested() }
    Shortcut { enabled: keys.letters; sequence: "G,A"; onActivated: keys.needsYouRequested() }
    Instantiator {
        model: keys.root.navigation
        delegate: Shortcut {
            required property var model
            enabled: keys.letters
            sequence: "G, " + model.letter  // the blank lets the letter be a comma
            onActivated: keys.root.navigation.go(model.key)
        }
    }
    Instantiator {
        model: 7
        delegate: Shortcut {
            required property int index
            enabled: keys.active
            sequence: "Ctrl+" + (index + 1)
            onActivated: keys.root.navigation.goNth(index + 1)
        }
    }
}
