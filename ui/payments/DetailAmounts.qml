pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Every amount of the payment with its unit; a click copies it in full precision.
DetailSection {
    id: section

    required property PaymentsPage page
    readonly property real unitWidth: 43 * Theme.textScale
    /// The right edge of the numbers; their units follow it. Mirrored, the column stands at the other side in the same order.
    readonly property real numbersEnd: LayoutMirroring.enabled ? widest : width - 2 * Theme.space16 - unitWidth
    readonly property real widest: (width - 2 * Theme.space16) * 0.4

    title: qsTr("Amounts")
    visible: page.detail.amounts.length > 0
    Repeater {
        model: section.page.detail.amounts
        Item {
            id: line
            required property var modelData
            readonly property TextStyle kind: modelData.strong ? Theme.strong : Theme.body
            readonly property color ink: modelData.tone === "" ? Theme.colors.text : Theme.tone(modelData.tone).text
            width: parent?.width ?? 0
            height: Theme.keyValueRow + (modelData.strong ? Theme.space4 : 0)
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.label + ": " + modelData.copy
            Divider {
                visible: line.modelData.strong
                width: parent.width
                strong: true
            }
            Label {
                anchors.bottom: parent.bottom
                height: Theme.keyValueRow
                anchors.left: parent.left
                width: line.width - number.width - section.unitWidth - Theme.space8
                horizontalAlignment: Text.AlignLeft
                text: line.modelData.label
                kind: line.kind
                color: line.modelData.tone !== "" ? line.ink : line.modelData.strong ? Theme.colors.text : Theme.colors.text2
                Accessible.ignored: true
            }
            Label {
                id: number
                LayoutMirroring.enabled: false
                anchors.bottom: parent.bottom
                x: section.numbersEnd - width
                width: Math.min(implicitWidth, parent.width * 0.62)
                height: Theme.keyValueRow
                text: line.modelData.number
                kind: line.modelData.strong ? Theme.strong : Theme.label
                color: line.ink
                Accessible.ignored: true
            }
            Label {
                anchors.bottom: parent.bottom
                LayoutMirroring.enabled: false
                x: section.numbersEnd + Theme.space4
                width: section.unitWidth - Theme.space4
                height: Theme.keyValueRow
                text: line.modelData.unit
                color: Theme.colors.text2
                Accessible.ignored: true
            }
            MouseArea {
                anchors.fill: parent
                cursorShape: Qt.PointingHandCursor
                onClicked: section.page.copyText(line.modelData.copy)
            }
        }
    }
}
