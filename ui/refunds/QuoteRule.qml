pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// A line between two parts of the summary.
Item {
    implicitHeight: 2 * Theme.space16 + 1
    Divider {
        strong: true
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
    }
}
