pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The hash of the transaction that paid it, once it is known.
SheetPart {
    id: part

    required property RefundSheet sheet

    title: qsTr("Awaiting a transaction hash")
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: part.sheet.request.recordedText !== "" ? part.sheet.request.recordedText
            : qsTr("Pay the request with your own wallet, then enter the hash of the transaction. Paydeck sends nothing.")
        color: Theme.colors.text2
    }
    TextField {
        id: field
        width: parent.width
        mono: true
        enabled: part.sheet.request.recordedText === ""
        failed: part.sheet.request.hashError !== ""
        placeholderText: qsTr("Transaction hash")
        onTextEdited: part.sheet.request.hash = text
        Connections {
            target: part.sheet.request
            function onChanged() {
                if (field.text !== part.sheet.request.hash) field.text = part.sheet.request.hash;
            }
        }
    }
    SheetError { width: parent.width; text: part.sheet.request.hashError }
}
