pragma ComponentBehavior: Bound
import QtQuick

/// One row of the type table: a family, pixel size, fixed line height, weight and letter spacing.
QtObject {
    property string family: "Paydeck Sans"
    required property real size
    required property real line
    property int weight: Font.Normal
    property real spacing: 0
}
