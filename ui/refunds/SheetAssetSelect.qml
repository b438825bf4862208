pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The asset the customer gets: same as paid, or another the backend offers.
Select {
    id: select

    required property RefundSheet sheet
    readonly property var chosen: sheet.assets[sheet.choices.asset] ?? ({})

    model: sheet.assets
    textRole: "text"
    enabled: sheet.assets.length > 1
    Accessible.name: qsTr("Asset, %1 %2").arg(displayText).arg(chosen.note ?? "")
    onActivated: index => sheet.chooseAsset(index)
    Component.onCompleted: currentIndex = sheet.choices.asset
    onModelChanged: currentIndex = sheet.choices.asset
    Connections {
        target: select.sheet
        function onChanged() { select.currentIndex = select.sheet.choices.asset; }
    }
    contentItem: Row {
        spacing: Theme.space8
        AssetGlyph {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.space20
            symbol: select.chosen.symbol ?? ""
            network: select.chosen.network ?? ""
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: select.displayText
            kind: Theme.label
            Accessible.ignored: true
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: select.chosen.note ?? ""
            color: Theme.colors.text3
            Accessible.ignored: true
        }
    }
}
