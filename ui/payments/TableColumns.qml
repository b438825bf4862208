pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Models
import Paydeck.Theme

/// Where the columns of the payments table lie, for its header and its rows. Dropped first when it gets narrow: order,
/// the network's name, paid, time.
QtObject {
    id: columns

    required property real width
    required property PaymentColumns chosen
    property bool twoLines: false
    /// Right to left: the columns are counted from the right edge.
    property bool mirrored: false

    /// Where something `width` wide lies that starts `x` after the leading edge.
    function place(x: real, width: real): real { return mirrored ? columns.width - x - width : x; }
    /// The right edge of numbers whose column ends `right` after the leading edge: they stay right aligned when mirrored.
    function rightEdge(right: real, room: real): real { return mirrored ? columns.width - right + room : right; }

    readonly property real scale: Theme.textScale
    readonly property real edge: Theme.pagePadding
    readonly property real spare: width - 840 * scale
    readonly property real extra: Math.max(0, spare)
    readonly property bool showEmail: chosen.email && spare > 160 * scale || spare > 700 * scale
    readonly property bool showHash: chosen.hash && spare > 320 * scale || spare > 840 * scale
    readonly property bool showOrder: chosen.order && spare > -70 * scale
    readonly property bool showMethod: chosen.method
    readonly property bool showNetwork: chosen.method && spare > -120 * scale
    readonly property bool showPaid: chosen.paid && spare > -240 * scale
    readonly property bool showTime: spare > -340 * scale

    readonly property real valueWidth: Math.round(85 * scale + extra * 0.06)
    readonly property real unitWidth: Math.round(43 * scale)
    readonly property real paidWidth: Math.round(85 * scale + extra * 0.06)
    readonly property real methodWidth: showNetwork ? Math.round(140 * scale + extra * 0.08) : Math.round(80 * scale)
    readonly property real statusWidth: Math.round(149 * scale + extra * 0.06)
    readonly property real orderWidth: Math.round(79 * scale + extra * 0.08)
    readonly property real hashWidth: Math.round(110 * scale)
    readonly property real emailWidth: Math.round(150 * scale + extra * 0.1)

    readonly property real valueRight: width - edge
    readonly property real unitX: valueRight - valueWidth - unitWidth
    readonly property real paidRight: unitX
    readonly property real afterMethod: showPaid ? paidRight - paidWidth : valueRight - valueWidth
    readonly property real hashX: afterMethod - (showHash ? hashWidth : 0)
    readonly property real methodX: hashX - (showMethod ? methodWidth : 0)
    readonly property real statusX: methodX - statusWidth
    readonly property real orderX: statusX - (showOrder ? orderWidth : 0)
    readonly property real emailX: orderX - (showEmail ? emailWidth : 0)
    readonly property real timeX: edge
    readonly property real customerX: edge + (showTime ? Math.round(70 * scale) : 0)
    /// The right edges of the numbers on screen.
    readonly property real paidEdge: rightEdge(paidRight, paidWidth - unitWidth)
    readonly property real valueEdge: rightEdge(valueRight, valueWidth - Theme.space8)
    readonly property real customerWidth: Math.max(40, emailX - customerX - Theme.space8)
}
