pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Where the columns of the queue are. `compact`: the requester goes, state becomes rings or an icon, age goes under the amount.
QtObject {
    required property real width
    property bool compact: false

    readonly property real edge: compact ? Theme.space16 : Theme.pagePadding
    readonly property real ageRight: width - edge
    readonly property real ageWidth: compact ? 0 : Theme.grow(62)
    readonly property real amountRight: ageRight - ageWidth
    readonly property real stateWidth: Theme.grow(compact ? 150 : 128)
    readonly property real stateX: amountRight - Theme.grow(compact ? 88 : 62) - stateWidth
    readonly property real amountWidth: amountRight - stateX - stateWidth + Theme.space16
    readonly property real share: (stateX - edge) / (compact ? 2 : 3)
    readonly property real customerX: edge
    readonly property real destinationX: edge + share
    readonly property real byX: edge + 2 * share
    readonly property real textWidth: share - Theme.space12
}
