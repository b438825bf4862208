pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A flat white surface with a border.
Rectangle {
    radius: Theme.radiusCard
    color: Theme.colors.surface
    border.color: Theme.colors.line
}
