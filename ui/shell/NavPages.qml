pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models

/// The pages at the top or at the bottom of the navigation.
Repeater {
    id: pages

    required property Navigation navigation
    required property bool atBottom
    required property bool rail

    model: navigation
    delegate: NavItem {
        required property var model
        visible: model.atBottom === pages.atBottom
        width: parent?.width ?? 0
        text: model.title
        iconName: model.icon
        badge: model.badge
        urgent: model.urgent
        rail: pages.rail
        keysText: "G " + model.letter
        checked: model.key === pages.navigation.page
        onClicked: pages.navigation.go(model.key)
    }
}
