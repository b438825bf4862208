pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Theme

T.MenuSeparator {
    implicitHeight: 2 * Theme.space4 + 1
    contentItem: Item {
        Divider {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
        }
    }
}
