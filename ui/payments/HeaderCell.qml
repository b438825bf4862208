pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// One column name. With `column` it sorts; a second click turns the order round.
T.AbstractButton {
    id: cell

    required property PaymentsPage page
    property string column: ""
    property bool chevronFirst: false
    readonly property bool sorted: column !== "" && page.sortColumn === column

    implicitWidth: Math.ceil(implicitContentWidth)
    implicitHeight: Theme.columnHeader
    height: Theme.columnHeader
    enabled: column !== ""
    hoverEnabled: true
    focusPolicy: column === "" ? Qt.NoFocus : Qt.TabFocus
    onClicked: page.sortBy(column)
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: sorted ? (page.sortDescending ? qsTr("%1, sorted down").arg(text) : qsTr("%1, sorted up").arg(text)) : text
    background: Item {
        FocusRing { shown: cell.visualFocus; surfaceRadius: Theme.radiusKeycap }
    }
    contentItem: Row {
        spacing: Theme.space6
        layoutDirection: cell.chevronFirst ? Qt.RightToLeft : Qt.LeftToRight
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: cell.text
            kind: Theme.caption
            color: cell.sorted || cell.hovered ? Theme.colors.text : Theme.colors.text3
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: cell.sorted
            icon: cell.page.sortDescending ? "chev-down" : "chev-up"
            size: Theme.space12
        }
    }
}
