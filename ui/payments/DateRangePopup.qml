pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Two days, both belong to the range.
T.Popup {
    id: popup

    required property PaymentFilter filter
    property string mistake: ""

    function apply() {
        mistake = filter.setCreatedRange(from.text, to.text);
        if (mistake === "") close();
    }

    width: 300
    padding: Theme.space16
    implicitHeight: contentItem.implicitHeight + 2 * padding
    focus: true
    onOpened: {
        mistake = "";
        from.forceActiveFocus();
    }
    background: RaisedSurface {}
    contentItem: Column {
        spacing: Theme.space12
        Row {
            width: popup.availableWidth
            spacing: Theme.space12
            Field {
                width: (parent.width - Theme.space12) / 2
                label: qsTr("First day")
                TextField { id: from; width: parent.width; placeholderText: "2026-11-01"; onAccepted: popup.apply() }
            }
            Field {
                width: (parent.width - Theme.space12) / 2
                label: qsTr("Last day")
                TextField { id: to; width: parent.width; placeholderText: "2026-11-18"; onAccepted: popup.apply() }
            }
        }
        Label {
            visible: text !== ""
            width: popup.availableWidth
            text: popup.mistake
            kind: Theme.small
            wrapMode: Text.Wrap
            color: Theme.colors.danger.text
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space8
            Button { text: qsTr("Cancel"); onClicked: popup.close() }
            Button { kind: Button.Primary; text: qsTr("Show"); onClicked: popup.apply() }
        }
    }
}
