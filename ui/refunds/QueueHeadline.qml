pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who receives how much, and where: the whole address in groups of four.
QueueSection {
    id: headline

    required property RefundsPage page
    readonly property var text: page.detail.text

    Item {
        width: parent.width
        height: receiver.height
        Label { id: receiver; width: parent.width - part.width - Theme.space8; text: headline.text.receiver; kind: Theme.small; color: Theme.colors.text2 }
        Label { id: part; anchors.right: parent.right; text: headline.text.part; kind: Theme.small; color: Theme.colors.text2 }
    }
    Item {
        width: parent.width
        height: amount.height
        Row {
            LayoutMirroring.enabled: false
            spacing: Theme.space6
            Label { id: amount; text: headline.text.amount; kind: Theme.amount }
            Label { anchors.baseline: amount.baseline; text: headline.text.unit; kind: Theme.heading; color: Theme.colors.text3 }
        }
        Label {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: headline.text.value
            kind: Theme.strong
        }
    }
    Item { width: 1; height: Theme.space4 }
    Item {
        width: parent.width
        height: Math.max(whole.height, Theme.space24)
        AssetGlyph {
            id: glyph
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.space20
            symbol: headline.text.symbol
            network: headline.text.networkId
        }
        Flow {
            id: whole
            LayoutMirroring.enabled: false
            x: glyph.width + Theme.space8
            width: copy.x - x - Theme.space4
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space6
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Destination %1").arg(headline.text.destination)
            Label { text: headline.text.address.first; kind: Theme.monoTable; font.weight: Font.Bold; Accessible.ignored: true }
            Label {
                width: Math.min(implicitWidth, whole.width)
                text: headline.text.address.middle
                kind: Theme.monoTable
                color: Theme.colors.text2
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Label { text: headline.text.address.last; kind: Theme.monoTable; font.weight: Font.Bold; Accessible.ignored: true }
        }
        CopyButton {
            id: copy
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            onCopy: headline.page.copyText(headline.text.destination)
        }
    }
    Item {
        width: parent.width
        height: pill.height + Theme.space8
        StatusPill {
            id: pill
            anchors.bottom: parent.bottom
            text: headline.text.state
            tone: headline.text.stateTone
            icon: headline.text.stateIcon
        }
        Label {
            anchors.right: parent.right
            anchors.verticalCenter: pill.verticalCenter
            width: Math.min(implicitWidth, parent.width - pill.width - Theme.space12)
            text: headline.text.network
            kind: Theme.small
            color: Theme.colors.text2
        }
    }
    Label {
        width: parent.width
        topPadding: Theme.space4
        text: headline.text.nextTime === "" ? headline.text.next : qsTr("%1 Next: %2.").arg(headline.text.next).arg(headline.text.nextTime)
        kind: Theme.small
        color: Theme.colors.text2
        wrapMode: Text.Wrap
        visible: headline.text.next !== ""
    }
}
