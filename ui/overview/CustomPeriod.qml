pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Two dates for the custom period, written as 2026-11-18.
T.Popup {
    id: popup

    required property OverviewPage page
    property bool refused: false

    width: 300
    padding: Theme.space12
    focus: true
    implicitHeight: contentItem.implicitHeight + 2 * padding
    background: RaisedSurface {}
    function apply() {
        refused = !page.setCustomPeriodText(from.text, to.text);
        if (!refused) close();
    }
    onAboutToShow: {
        refused = false;
        from.text = Qt.formatDate(page.customFrom, "yyyy-MM-dd");
        to.text = Qt.formatDate(page.customTo, "yyyy-MM-dd");
    }
    onOpened: from.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: Column {
        spacing: Theme.space12
        Row {
            spacing: Theme.space12
            Field {
                width: (popup.availableWidth - Theme.space12) / 2
                label: qsTr("From")
                TextField {
                    id: from
                    width: parent.width
                    failed: popup.refused
                    Keys.onReturnPressed: popup.apply()
                }
            }
            Field {
                width: (popup.availableWidth - Theme.space12) / 2
                label: qsTr("To")
                TextField {
                    id: to
                    width: parent.width
                    failed: popup.refused
                    Keys.onReturnPressed: popup.apply()
                }
            }
        }
        Label {
            visible: popup.refused
            width: popup.availableWidth
            wrapMode: Text.Wrap
            text: qsTr("Write both days as year-month-day, such as 2026-11-18.")
            kind: Theme.small
            color: Theme.colors.danger.text
        }
        Button {
            anchors.right: parent.right
            kind: Button.Primary
            text: qsTr("Show")
            onClicked: popup.apply()
        }
    }
}
