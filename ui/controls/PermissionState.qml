pragma ComponentBehavior: Bound
import QtQuick

/// Who can do it and how to ask.
StateView {
    iconName: "lock"
    tone: "neutral"
}
