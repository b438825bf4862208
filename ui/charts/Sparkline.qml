pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Paydeck.Theme

/// The shape of a figure over the period, without axes. Heights from 0 to 1; nothing is drawn for fewer than two.
Item {
    id: spark

    required property list<real> values
    required property color ink

    readonly property int last: values.length - 1
    function xAt(index: int): real { return index * (width - 5) / Math.max(1, last) + 1; }
    function yAt(index: int): real { return 3 + (1 - values[index]) * (height - 6); }
    readonly property var line: Array.from(values).map((value, index) => Qt.point(xAt(index), yAt(index)))

    implicitWidth: 72
    implicitHeight: 30
    visible: last > 0
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
        layer.samples: 4
        ShapePath {
            strokeColor: "transparent"
            fillColor: Qt.alpha(spark.ink, Theme.colors.areaOpacity)
            PathPolyline { path: spark.last > 0 ? spark.line.concat([Qt.point(spark.xAt(spark.last), spark.height), Qt.point(1, spark.height), spark.line[0]]) : [] }
        }
        ShapePath {
            strokeColor: spark.ink
            strokeWidth: 1.5
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: spark.last > 0 ? spark.line : [] }
        }
    }
    Rectangle {
        visible: spark.last > 0
        x: visible ? spark.xAt(spark.last) - 2 : 0
        y: visible ? spark.yAt(spark.last) - 2 : 0
        width: 5
        height: 5
        radius: height / 2
        color: spark.ink
    }
}
