pragma ComponentBehavior: Bound
import QtQml
import QtQuick

/// A status tone: text on fill inside border.
QtObject {
    required property color text
    required property color fill
    required property color border
}
