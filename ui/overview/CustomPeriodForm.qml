pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// First and last day of the custom period, written as 2026-11-18.
Column {
    id: form

    required property OverviewPage page
    required property bool open
    property bool refused: false
    signal done

    function apply() {
        refused = !page.setCustomPeriodText(from.text, to.text);
        if (!refused) done();
    }
    onOpenChanged: {
        if (!open) return;
        refused = false;
        from.text = page.firstDayText;
        to.text = page.lastDayText;
        from.forceActiveFocus(Qt.PopupFocusReason);
    }

    spacing: Theme.space12
    Row {
        spacing: Theme.space12
        Field {
            width: (form.width - Theme.space12) / 2
            label: qsTr("From")
            TextField {
                id: from
                width: parent.width
                failed: form.refused
                Keys.onReturnPressed: form.apply()
            }
        }
        Field {
            width: (form.width - Theme.space12) / 2
            label: qsTr("To")
            TextField {
                id: to
                width: parent.width
                failed: form.refused
                Keys.onReturnPressed: form.apply()
            }
        }
    }
    Label {
        visible: form.refused
        width: form.width
        wrapMode: Text.Wrap
        text: qsTr("Write both days as year-month-day, such as 2026-11-18.")
        kind: Theme.small
        color: Theme.colors.danger.text
    }
    Button {
        anchors.right: parent.right
        kind: Button.Primary
        text: qsTr("Show")
        onClicked: form.apply()
    }
}
