pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Who else has to agree, by name; or that nobody is asked.
Item {
    id: approval

    required property RefundSheet sheet

    visible: sheet.summary.approvalTitle !== ""
    implicitHeight: visible ? column.height : 0
    Icon {
        id: icon
        anchors.left: parent.left
        y: Theme.space2
        icon: approval.sheet.summary.approvalIcon
    }
    Column {
        id: column
        anchors.left: icon.right
        anchors.leftMargin: Theme.space8
        anchors.right: parent.right
        spacing: Theme.space2
        Label {
            width: parent.width
            text: approval.sheet.summary.approvalTitle
            kind: Theme.strong
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            text: approval.sheet.summary.approvalText
            color: Theme.colors.text2
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            topPadding: Theme.space6
            spacing: Theme.space6
            Repeater {
                model: approval.sheet.approvers
                Row {
                    id: person
                    required property int index
                    required property var row
                    spacing: Theme.space6
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        visible: person.index > 0
                        text: qsTr("or")
                        color: Theme.colors.text3
                    }
                    Avatar {
                        name: person.row.initials
                        tone: person.index % 2 === 0 ? "teal" : "neutral"
                        size: Theme.space20 + Theme.space2
                    }
                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(Math.ceil(implicitWidth), column.width - Theme.space32 - Theme.space24)
                        text: person.row.name
                    }
                }
            }
        }
    }
}
