import QtQuick
import QtTest
import Paydeck.Charts
import Paydeck.Theme

TestCase {
    id: test

    name: "Charts"
    width: 800
    height: 400
    visible: true
    when: windowShown

    Component {
        id: chart
        LineChart {
            width: 760
            height: 300
            points: [0.2, 0.5, 0.9, 0.4].map((share, i) => ({
                label: "Day " + i, axisLabel: "", valueText: "€" + i, previousLabel: "", previousText: "", changeText: "",
                changeIcon: "", changeTone: "neutral", height: share, previousHeight: -1, unfinished: i === 3 }))
            axisLabels: [{ share: 0, text: "0" }, { share: 1, text: "1" }]
        }
    }
    SignalSpy { id: copies; signalName: "copyRequested" }

    function init() { failOnWarning(/.?/); }

    function test_theKeyboardMovesAlongThePoints() {
        const object = createTemporaryObject(chart, test);
        object.forceActiveFocus(Qt.TabFocusReason);
        compare(object.shown, 3);
        keyClick(Qt.Key_Left);
        compare(object.point.label, "Day 2");
        keyClick(Qt.Key_Home);
        compare(object.shown, 0);
        keyClick(Qt.Key_Left);
        compare(object.shown, 0);
        keyClick(Qt.Key_End);
        compare(object.shown, 3);
    }
    function test_tShowsTheTableAndCtrlCAsksForTheCopy() {
        const object = createTemporaryObject(chart, test);
        copies.target = object;
        copies.clear();
        object.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_T);
        verify(object.showTable);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(copies.count, 1);
    }
    function test_noPointsIsNoError() {
        const object = createTemporaryObject(chart, test, { points: [] });
        compare(object.point.valueText, "");
        keyClick(Qt.Key_Right);
        compare(object.shown, 0);
    }
}
