pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Names the filter as a tab.
T.Popup {
    id: popup

    required property PaymentsPage page

    function save() {
        if (name.text.trim() === "") return;
        page.saveView(name.text);
        close();
    }

    width: 300
    padding: Theme.space16
    implicitHeight: contentItem.implicitHeight + 2 * padding
    focus: true
    onOpened: {
        name.text = "";
        name.forceActiveFocus();
    }
    background: RaisedSurface {}
    contentItem: Column {
        spacing: Theme.space12
        Field {
            width: popup.availableWidth
            label: qsTr("Name of the view")
            hint: popup.page.filter.text
            TextField { id: name; width: parent.width; maximumLength: 60; onAccepted: popup.save() }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space8
            Button { text: qsTr("Cancel"); onClicked: popup.close() }
            Button { kind: Button.Primary; enabled: name.text.trim() !== ""; reason: qsTr("Give it a name first"); text: qsTr("Save view"); onClicked: popup.save() }
        }
    }
}
