pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Where the key will be kept, said before it is.
Column {
    id: step

    required property ConnectForm form

    spacing: Theme.space12
    focus: true
    Component.onCompleted: forceActiveFocus(Qt.TabFocusReason)
    Banner {
        width: parent.width
        boxed: true
        tone: step.form.keyStoreIsPersistent ? "success" : "warning"
        iconName: step.form.keyStoreIsPersistent ? "shield-check" : "alert"
        strongText: step.form.keyStoreIsPersistent ? qsTr("Kept in your system key store") : qsTr("Kept in memory until you close Paydeck")
    }
    Label {
        width: parent.width
        text: step.form.keyStoreText
        color: Theme.colors.text2
        wrapMode: Text.Wrap
    }
    Label {
        width: parent.width
        text: qsTr("The key is never written to Paydeck’s files or logs. Payments are saved in the workspace on this computer, so that they can be read offline.")
        color: Theme.colors.text2
        wrapMode: Text.Wrap
    }
}
