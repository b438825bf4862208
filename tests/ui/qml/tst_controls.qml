import QtQuick
import QtTest
import Paydeck.Controls
import Paydeck.Theme

TestCase {
    id: test

    name: "Controls"
    width: 600
    height: 400
    visible: true
    when: windowShown

    Component { id: button; Button { text: "Send"; busyText: "Sending" } }
    Component { id: segmented; Segmented { model: ["Day", "Week", "Month"] } }
    Component { id: tabs; Tabs { model: [{ text: "All" }, { text: "Underpaid", count: "2", urgent: true }] } }
    Component { id: pill; StatusPill { text: "Partially refunded"; tone: "violet"; icon: "s-partial" } }
    Component { id: glyph; AssetGlyph {} }
    Component { id: chip; FilterChip { field: "amount:"; value: ">100" } }
    Component { id: skeleton; SkeletonTable { width: 300; height: 200 } }
    Component { id: field; TextField { width: 200; text: "LA-20430" } }
    Component { id: checkBox; CheckBox { text: "On" } }
    Component { id: label; Label {} }
    SignalSpy { id: spy }

    function init() { failOnWarning(/.?/); }
    function cleanup() { Theme.textScale = 1; Theme.dark = false; }

    function watch(object, signalName) {
        spy.target = null;
        spy.signalName = signalName;
        spy.target = object;
        spy.clear();
    }
    function make(component, properties) {
        const object = createTemporaryObject(component, test, properties ?? {});
        verify(object);
        return object;
    }

    function test_aButtonIsPressedByKeyAndMouse() {
        const object = make(button);
        watch(object, "clicked");
        object.forceActiveFocus(Qt.TabFocusReason);
        verify(object.visualFocus);
        keyClick(Qt.Key_Space);
        mouseClick(object);
        compare(spy.count, 2);
    }
    function test_aButtonThatIsOffDoesNothing() {
        const object = make(button, { enabled: false, reason: "Refunds need another role" });
        watch(object, "clicked");
        mouseClick(object);
        compare(spy.count, 0);
        compare(object.Accessible.description, "Refunds need another role");
    }
    function test_segmentsMoveWithTheArrows() {
        const object = make(segmented);
        watch(object, "activated");
        object.choose(0);
        keyClick(Qt.Key_Right);
        compare(object.currentIndex, 1);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Left);
        compare(object.currentIndex, 0);
        compare(spy.count, 3);
    }
    function test_aChosenSegmentKeepsItsWidth() {
        const object = make(segmented);
        const width = object.implicitWidth;
        object.choose(2);
        compare(object.implicitWidth, width);
    }
    function test_tabsAreChosenByMouseAndArrows() {
        const object = make(tabs);
        object.choose(0);
        keyClick(Qt.Key_Right);
        compare(object.currentIndex, 1);
        keyClick(Qt.Key_Right);
        compare(object.currentIndex, 1);
    }
    function test_aNarrowPillElidesInsideItself() {
        const object = make(pill, { width: 80 });
        const text = findChild(object, "") ?? object;
        verify(object.width < object.implicitWidth);
        verify(text);
    }
    function test_glyphs_data() {
        return [
            { tag: "with badge", symbol: "USDC", network: "base", brand: "", dark: false, file: "usdc-base" },
            { tag: "dark twin", symbol: "USDC", network: "base", brand: "", dark: true, file: "usdc-base-dark" },
            { tag: "lightning", symbol: "BTC", network: "lightning", brand: "", dark: true, file: "ln" },
            { tag: "no twin", symbol: "BTC", network: "bitcoin", brand: "", dark: true, file: "btc" },
            { tag: "coin on an unknown network", symbol: "USDC", network: "newchain", brand: "", dark: false, file: "usdc" },
            { tag: "unknown coin", symbol: "WIF", network: "solana", brand: "", dark: false, file: "" },
            { tag: "a symbol is never a path", symbol: "../../logo", network: "", brand: "", dark: false, file: "" },
            { tag: "card brand", symbol: "EUR", network: "card", brand: "visa", dark: false, file: "card-visa" },
            { tag: "unknown card brand", symbol: "EUR", network: "card", brand: "jcb", dark: false, file: "card-plain" }
        ];
    }
    function test_glyphs(data) {
        Theme.dark = data.dark;
        const object = make(glyph, { symbol: data.symbol, network: data.network, cardBrand: data.brand });
        compare(object.file, data.file);
    }
    function test_aChipIsRemovedByKey() {
        const object = make(chip);
        watch(object, "removed");
        object.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Delete);
        keyClick(Qt.Key_Backspace);
        compare(spy.count, 2);
    }
    function test_aFastAnswerShowsNoSkeleton() {
        const object = make(skeleton);
        compare(object.visible, false);
        wait(50);
        object.loading = false;
        wait(200);
        compare(object.visible, false);
        object.loading = true;
        tryCompare(object, "visible", true, 1000);
    }
    function test_textSizeScalesTextAndControls() {
        const object = make(button);
        const before = object.implicitHeight;
        Theme.textScale = 1.5;
        verify(object.implicitHeight > before);
        compare(Theme.body.size, 19.5);
        Theme.textScale = 0.8;
        compare(object.implicitHeight, before);   // targets never get smaller than the design's
    }
    function test_markupStaysText() {
        const object = make(label, { text: "<b>x</b><img src='http://127.0.0.1:1/x.png'>" });
        compare(object.textFormat, Text.PlainText);
        verify(object.implicitWidth > 100);
    }
    function test_aCheckBoxIsAsWideAsItsText() {
        const object = make(checkBox);
        verify(object.implicitWidth < 60);
        keyClick(Qt.Key_Tab);
        mouseClick(object);
        verify(object.checked);
    }
    function test_tabularFigures() {
        const narrow = make(label, { text: "1,111.11" });
        const wide = make(label, { text: "8,888.88" });
        fuzzyCompare(narrow.implicitWidth, wide.implicitWidth, 0.01);
    }
}
