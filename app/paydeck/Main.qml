pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Models
import Paydeck.Onboarding
import Paydeck.Overview
import Paydeck.Payments as Payments
import Paydeck.Settings
import Paydeck.Shell
import Paydeck.Theme

/// The window: puts the settings into the theme and the pages into the shell.
T.ApplicationWindow {
    id: window

    required property AppRoot root

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
    Binding { target: Theme; property: "rowDensity"; value: window.root.settings.rowHeight }

    function filterPayments(query: string) {
        root.navigation.go("payments");
        root.payments.filter.setText(query);
    }

    Shell {
        id: shell
        anchors.fill: parent
        focus: true
        root: window.root
        onNeedsYouRequested: window.filterPayments("status:underpaid,overpaid,paid_late,disputed")

        PageSlot {
            id: onboardingSlot
            key: "onboarding"
            navigation: window.root.navigation
            Loader {
                anchors.fill: parent
                focus: true
                active: onboardingSlot.opened
                sourceComponent: OnboardingView {
                    form: window.root.onboarding
                    version: window.root.version
                    onOpenedInBrowser: address => window.root.openInBrowser(address)
                }
            }
        }
        PageSlot {
            id: overviewSlot
            key: "overview"
            navigation: window.root.navigation
            keyHints: [
                { keys: ["G", "P"], text: qsTr("Payments") },
                { keys: ["G", "A"], text: qsTr("Needs you") },
                { keys: ["T"], text: qsTr("Chart as table") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
            Loader {
                anchors.fill: parent
                focus: true
                active: overviewSlot.opened
                sourceComponent: OverviewView {
                    page: window.root.overview
                    live: !window.root.live.offline
                    windowWidth: window.width
                    onQueryOpened: query => window.filterPayments(query)
                    onPaymentOpened: key => {
                        window.root.navigation.go("payments");
                        window.root.payments.openPayment(key);
                    }
                    onConnectionOpened: window.root.navigation.go("settings")
                    onCopyRequested: text => window.root.copy(text)
                    onSandboxRequested: window.root.navigation.go("onboarding")
                }
            }
        }
        PageSlot {
            id: paymentsSlot
            key: "payments"
            navigation: window.root.navigation
            keyHints: [
                { keys: ["J"], text: qsTr("Next") },
                { keys: ["K"], text: qsTr("Previous") },
                { keys: ["↵"], text: qsTr("Open") },
                { keys: ["F"], text: qsTr("Filter") },
                { keys: ["Space"], text: qsTr("Select") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
            goBack: () => window.root.payments.goBack()
            Loader {
                anchors.fill: parent
                focus: true
                active: paymentsSlot.opened
                sourceComponent: Payments.PaymentsPage {
                    page: window.root.payments
                    letterShortcuts: window.root.settings.letterShortcuts
                }
            }
        }
        PageSlot {
            id: settingsSlot
            key: "settings"
            navigation: window.root.navigation
            keyHints: [
                { keys: ["G", "O"], text: qsTr("Overview") },
                { keys: ["G", "P"], text: qsTr("Payments") },
                { keys: ["Ctrl", "⇧", "D"], text: qsTr("Light or dark") },
                { keys: ["?"], text: qsTr("All shortcuts") }
            ]
            Loader {
                anchors.fill: parent
                focus: true
                active: settingsSlot.opened
                sourceComponent: SettingsView {
                    connections: window.root.settingsPage
                    connectionList: window.root.connections
                    settings: window.root.settings
                    version: window.root.version
                    workspacePath: window.root.workspacePath
                    onOpenedInBrowser: address => window.root.openInBrowser(address)
                    onNoticed: title => window.root.notices.addPlain(title, "", "success", "s-succeeded")
                }
            }
        }
    }
}
