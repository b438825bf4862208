pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Theme

/// What is kept where.
SettingsCard {
    id: card

    required property bool keyStoreIsPersistent
    required property string keyStoreText
    required property string workspacePath
    required property string version

    title: qsTr("Data and storage")
    SettingRow {
        text: qsTr("Key store")
        detail: card.keyStoreText
        Tag {
            anchors.verticalCenter: parent?.verticalCenter
            text: card.keyStoreIsPersistent ? qsTr("Working") : qsTr("Memory only")
            tone: card.keyStoreIsPersistent ? "success" : "warning"
        }
    }
    SettingRow {
        text: qsTr("Workspace")
        detail: card.workspacePath
        mono: true
    }
    SettingRow {
        text: qsTr("Paydeck %1").arg(card.version)
        detail: qsTr("Free software under the GPL, version 3 or later. No tracking.")
    }
}
