pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// The amount with its symbol in front and its unit behind; the unit switches between money and coins.
TextField {
    id: field

    required property RefundSheet sheet

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.controlLarge
    leftPadding: symbol.visible ? symbol.width + 2 * Theme.space10 : Theme.space10
    rightPadding: unitButton.width + Theme.space10
    horizontalAlignment: TextInput.AlignRight
    font.pixelSize: Math.round(Theme.heading.size)
    font.weight: Theme.heading.weight
    failed: sheet.amount.error !== ""
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    Accessible.name: qsTr("Amount in %1").arg(sheet.amount.unit)
    Accessible.description: sheet.amount.error !== "" ? sheet.amount.error : sheet.amount.upToLine
    onTextEdited: sheet.typeAmount(text)
    Component.onCompleted: text = sheet.amount.text
    Connections {
        target: field.sheet
        function onChanged() {
            if (field.text !== field.sheet.amount.text) field.text = field.sheet.amount.text;
        }
    }
    Label {
        id: symbol
        x: Theme.space12
        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        text: field.sheet.amount.symbol
        color: Theme.colors.text3
        Accessible.ignored: true
    }
    T.AbstractButton {
        id: unitButton
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.space24
        implicitWidth: unitRow.implicitWidth + Theme.space16
        enabled: field.sheet.amount.otherUnit !== ""
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.name: qsTr("Enter the amount in %1").arg(field.sheet.amount.otherUnit)
        onClicked: {
            field.sheet.switchUnit();
            field.forceActiveFocus(Qt.OtherFocusReason);
        }
        background: Rectangle {
            radius: Theme.radiusChip
            color: unitButton.hovered ? Theme.colors.hover : "transparent"
            FocusRing { shown: unitButton.visualFocus; surfaceRadius: parent.radius }
        }
        contentItem: Item {
            Row {
                id: unitRow
                anchors.centerIn: parent
                spacing: Theme.space4
                Label {
                    text: field.sheet.amount.unit
                    color: Theme.colors.text3
                    Accessible.ignored: true
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: unitButton.enabled
                    icon: "swap"
                    size: Theme.iconSize - 4
                    color: Theme.colors.text3
                }
            }
        }
    }
}
