pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// A 1 px line; horizontal unless told otherwise.
Rectangle {
    property bool strong: false
    implicitWidth: 1
    implicitHeight: 1
    color: strong ? Theme.colors.line : Theme.colors.lineSubtle
}
