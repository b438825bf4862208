pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Models
import Paydeck.Refunds
import Paydeck.Shell
import Paydeck.Theme

/// The window: puts the settings into the theme and the pages into the shell.
T.ApplicationWindow {
    id: window

    required property AppRoot root
    readonly property var pageProperties: ({ root: window.root })

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    title: qsTr("Paydeck")
    color: Theme.colors.bgApp
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "dark"; value: window.root.settings.dark }
    Binding { target: Theme; property: "textScale"; value: window.root.settings.textSize / 100 }
    Binding { target: Theme; property: "reducedMotion"; value: window.root.settings.reducedMotion }
    Binding { target: Theme; property: "highContrast"; value: window.root.settings.highContrast }
    Binding { target: Theme; property: "rowDensity"; value: window.root.settings.rowHeight }

    Shell {
        anchors.fill: parent
        focus: true
        root: window.root
        onNeedsYouRequested: window.root.filterPayments("status:underpaid,overpaid,paid_late,disputed")

        PageSlot {
            navigation: window.root.navigation
            properties: window.pageProperties
            key: "onboarding"
            source: Qt.resolvedUrl("OnboardingTab.qml")
        }
        PageSlot {
            navigation: window.root.navigation
            properties: window.pageProperties
            key: "overview"
            source: Qt.resolvedUrl("OverviewTab.qml")
            keyHints: [
                { keys: ["G", "P"], text: qsTr("Payments") },
                { keys: ["G", "A"], text: qsTr("Needs you") },
                { keys: ["T"], text: qsTr("Chart as table") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
        }
        PageSlot {
            navigation: window.root.navigation
            properties: window.pageProperties
            key: "payments"
            source: Qt.resolvedUrl("PaymentsTab.qml")
            keyHints: [
                { keys: ["J"], text: qsTr("Next") },
                { keys: ["K"], text: qsTr("Previous") },
                { keys: ["↵"], text: qsTr("Open") },
                { keys: ["F"], text: qsTr("Filter") },
                { keys: ["Space"], text: qsTr("Select") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
            goBack: () => window.root.payments.goBack()
        }
        PageSlot {
            navigation: window.root.navigation
            properties: window.pageProperties
            key: "refunds"
            source: Qt.resolvedUrl("RefundsTab.qml")
            keyHints: [
                { keys: ["J"], text: qsTr("Next") },
                { keys: ["K"], text: qsTr("Previous") },
                { keys: ["A"], text: qsTr("Approve") },
                { keys: ["X"], text: qsTr("Reject") },
                { keys: ["Space"], text: qsTr("Select") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
            goBack: () => window.root.refunds.goBack()
        }
        PageSlot {
            navigation: window.root.navigation
            properties: window.pageProperties
            key: "settings"
            source: Qt.resolvedUrl("SettingsTab.qml")
            keyHints: [
                { keys: ["G", "O"], text: qsTr("Overview") },
                { keys: ["G", "P"], text: qsTr("Payments") },
                { keys: ["Ctrl", "⇧", "D"], text: qsTr("Light or dark") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
        }
    }

    RefundSheetPopup {
        sheet: window.root.refundSheet
        rightToLeft: Application.layoutDirection === Qt.RightToLeft
    }
}
