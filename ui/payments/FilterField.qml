pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Chips and the text being typed, in one field. Mistakes are underlined where they are; what was expected stands below.
FocusScope {
    id: field

    required property PaymentFilter filter
    property bool offline: false
    property bool offersDismissed: false
    property int chosenOffer: 0
    readonly property bool offering: input.activeFocus && filter.offers.length > 0 && filter.typed !== "" && !offersDismissed

    function focusInput() { input.forceActiveFocus(Qt.ShortcutFocusReason); }
    function accept() {
        input.cursorPosition = filter.acceptOffer(chosenOffer);
        if (!filter.typed.endsWith(":")) offersDismissed = true;
    }

    implicitHeight: Theme.input
    // A query is written left to right everywhere.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.colors.surface
        border.width: input.activeFocus ? Theme.space2 : 1
        border.color: input.activeFocus ? Theme.colors.focus : Theme.colors.lineControl
    }
    Icon {
        id: glyph
        x: Theme.space10
        anchors.verticalCenter: parent.verticalCenter
        icon: "filter"
        color: Theme.colors.text3
    }
    Flickable {
        id: chips
        x: Theme.space32
        y: Math.round((parent.height - height) / 2)
        width: Math.min(contentWidth, field.width - x - key.width - 150)
        height: Theme.grow(24)
        contentWidth: row.width
        contentX: Math.max(0, contentWidth - width)
        clip: contentWidth > width
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        Row {
            id: row
            spacing: Theme.space6
            Repeater {
                model: field.filter.chips
                FilterChip {
                    id: chip
                    required property var modelData
                    field: modelData.field
                    value: modelData.value
                    failed: modelData.faulty
                    width: Math.min(implicitWidth, 220)
                    onRemoved: {
                        field.filter.removeChip(modelData.begin);
                        input.forceActiveFocus();
                    }
                    Tooltip { text: chip.modelData.mistake; shown: chip.hovered && chip.modelData.mistake !== "" }
                }
            }
        }
    }
    T.TextField {
        id: input
        x: chips.x + chips.width + (chips.width > 0 ? Theme.space6 : 0)
        width: key.x - x - Theme.space4
        height: parent.height
        focus: true
        clip: true
        verticalAlignment: TextInput.AlignVCenter
        text: field.filter.typed
        color: Theme.colors.text
        selectionColor: Theme.colors.accent
        selectedTextColor: Theme.colors.inkOnAccent
        font.family: Theme.body.family
        font.pixelSize: Math.round(Theme.body.size)
        selectByMouse: true
        maximumLength: 2000
        Accessible.name: qsTr("Filter payments")
        Accessible.description: field.filter.mistake
        onTextEdited: {
            field.offersDismissed = false;
            field.chosenOffer = 0;
            field.filter.setTyped(text, cursorPosition);
            text = Qt.binding(() => field.filter.typed);
        }
        onAccepted: field.filter.commit()
        onActiveFocusChanged: if (!activeFocus) field.filter.commit()
        Keys.onDownPressed: event => {
            if (!field.offering) { event.accepted = false; return; }
            field.chosenOffer = Math.min(field.filter.offers.length - 1, field.chosenOffer + 1);
        }
        Keys.onUpPressed: event => {
            if (!field.offering) { event.accepted = false; return; }
            field.chosenOffer = Math.max(0, field.chosenOffer - 1);
        }
        Keys.onTabPressed: event => {
            if (field.offering) field.accept();
            else event.accepted = false;
        }
        Keys.onEscapePressed: event => {
            if (field.offering) field.offersDismissed = true;
            else event.accepted = false;
        }
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_Backspace || cursorPosition > 0 || selectedText !== "") return;
            field.filter.takeBackLast();
            cursorPosition = text.length;
            event.accepted = true;
        }
        background: Label {
            visible: input.text === "" && input.preeditText === ""
            text: field.filter.chips.length > 0 ? (field.offline ? qsTr("Filters work offline") : qsTr("Add a filter"))
                : qsTr("Filter: name, order, status:underpaid, amount:>100")
            color: Theme.colors.text3
            Accessible.ignored: true
        }
        Rectangle {
            readonly property rect from: input.positionToRectangle(field.filter.mistakeBegin)
            visible: field.filter.mistake !== ""
            x: from.x
            y: input.height - Theme.space6
            width: Math.max(Theme.space6, input.positionToRectangle(field.filter.mistakeEnd).x - from.x)
            height: Theme.space2
            color: Theme.colors.dangerFill
        }
    }
    Keycap {
        id: key
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: "F"
    }
    FilterOffers {
        x: Math.max(0, Math.min(input.x - Theme.space10, field.width - width))
        y: field.height + Theme.space6
        filter: field.filter
        chosen: field.chosenOffer
        visible: field.offering || (input.activeFocus && field.filter.mistake !== "")
        showsOffers: field.offering
        onAccepted: index => {
            field.chosenOffer = index;
            field.accept();
        }
    }
}
