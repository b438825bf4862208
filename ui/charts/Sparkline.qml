pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Paydeck.Theme

/// A small line without axes, 72 by 30, for a KPI card. `heights` from 0 to 1.
Item {
    id: spark

    required property var heights
    property color line: Theme.colors.series[0]

    readonly property real inset: Theme.space2 + 1
    readonly property var path: heights.map((share, i) => Qt.point(inset + i * (width - 2 * inset) / Math.max(1, heights.length - 1), inset + (1 - share) * (height - 2 * inset)))

    implicitWidth: 72
    implicitHeight: 30
    visible: heights.length > 1
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        layer.enabled: true
        layer.samples: 4
        ShapePath {
            strokeColor: "transparent"
            fillColor: Qt.alpha(spark.line, Theme.colors.areaOpacity)
            PathPolyline { path: [Qt.point(spark.inset, spark.height), ...spark.path, Qt.point(spark.width - spark.inset, spark.height)] }
        }
        ShapePath {
            strokeColor: spark.line
            strokeWidth: 1.5
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: spark.path }
        }
    }
    Rectangle {
        readonly property point end: spark.path.length > 0 ? spark.path[spark.path.length - 1] : Qt.point(0, 0)
        x: end.x - width / 2
        y: end.y - height / 2
        width: Theme.space4
        height: Theme.space4
        radius: Theme.space2
        color: spark.line
    }
}
