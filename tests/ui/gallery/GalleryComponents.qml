pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme
import Paydeck.Controls

Rectangle {
    id: sheet

    color: Theme.colors.bgApp
    width: 1440
    height: 900

    component Caption: Label {
        kind: Theme.small
        color: Theme.colors.text2
        width: 72
        height: 30
    }

    Row {
        x: 24
        y: 20
        spacing: 10
        Image { source: "qrc:/paydeck/icons/assets/logo" + (Theme.dark ? "-dark" : "") + ".svg"; sourceSize.width: 22; sourceSize.height: 22; anchors.verticalCenter: parent.verticalCenter }
        Label { text: Theme.dark ? "Paydeck components, dark" : "Paydeck components, light"; kind: Theme.title }
    }
    Card {
        x: 24; y: 62; width: 472; height: 246
        Column {
            x: 16; y: 14
            spacing: 8
            Label { text: "Button"; kind: Theme.strong; height: 26 }
            Row {
                spacing: 8
                Caption { text: "Primary" }
                Button { text: "Approve"; kind: Button.Primary }
                Button { text: "Pressed"; kind: Button.Primary; held: true }
                Button { text: "Focus"; kind: Button.Primary; Component.onCompleted: background.focusShown = true }
                Button { text: "Off"; kind: Button.Primary; enabled: false }
            }
            Row {
                spacing: 8
                Caption { text: "Secondary" }
                Button { text: "Export" }
                Button { text: "Pressed"; held: true }
                Button { text: "Focus"; Component.onCompleted: background.focusShown = true }
                Button { text: "Off"; enabled: false }
            }
            Row {
                spacing: 8
                Caption { text: "Quiet" }
                Button { text: "Details"; kind: Button.Quiet }
                IconButton { iconName: "copy"; text: "Copy" }
                IconButton { iconName: "columns"; text: "Columns"; bordered: true }
            }
            Row {
                spacing: 8
                Caption { text: "Danger" }
                Button { text: "Reject"; kind: Button.DangerText }
                Button { text: "Delete key"; kind: Button.Danger }
                Button { text: "Send"; busy: true; busyText: "Sending"; kind: Button.Primary }
            }
            Row {
                spacing: 8
                Caption { text: "Sizes" }
                Button { text: "Small"; size: Button.Small }
                Button { text: "Default" }
                Button { text: "Large"; size: Button.Large }
                Button { text: "Send"; kind: Button.Primary; keys: ["Ctrl", "↵"]; iconName: "send" }
            }
        }
    }
    Card {
        x: 24; y: 320; width: 472; height: 298
        Grid {
            x: 16; y: 14
            columns: 2
            columnSpacing: 12
            rowSpacing: 12
            Field { width: 214; label: "Reference"; TextField { width: 214; placeholderText: "Order or invoice" } }
            Field { width: 214; label: "With icon"; TextField { width: 214; iconName: "search"; text: "LA-20430" } }
            Field { width: 214; label: "Amount, right aligned"; TextField { width: 214; text: "180.00"; unit: "EUR"; horizontalAlignment: TextInput.AlignRight } }
            Field { width: 214; label: "Off"; TextField { width: 214; text: "Set by policy"; enabled: false } }
            Field { width: 214; label: "Address"; error: "“l” is not a valid character"; TextField { width: 214; mono: true; text: "0xD2d3…cF6l"; failed: true } }
            Field { width: 214; label: "Select"; Select { width: 214; model: ["USDC on Base", "BTC"] } }
        }
        Row {
            x: 16; y: 256
            spacing: 16
            CheckBox { text: "On"; checked: true }
            CheckBox { text: "Off" }
            Radio { text: "One"; checked: true }
            Radio { text: "Other" }
            Switch { checked: true }
            Switch {}
            Switch { enabled: false }
        }
    }
    Card {
        x: 24; y: 630; width: 472; height: 250
        Column {
            x: 16; y: 14
            spacing: 10
            Segmented { model: ["Today", "7 days", "30 days", "Month", "Custom"]; currentIndex: 2 }
            Row {
                spacing: 6
                Tag { text: "Synced"; tone: "success" }
                Tag { text: "Sandbox"; tone: "info" }
                Tag { text: "Needs you"; tone: "warning" }
                Keycap { text: "Ctrl" }
                Keycap { text: "K" }
                KeyHint { keys: ["G", "P"]; text: "Payments" }
                Link { text: "Open in Payments" }
                CopyButton {}
            }
            Row {
                spacing: 10
                Repeater {
                    model: ["0", "3", "8", "12", "17", "22", "24"]
                    Icon { required property string modelData; icon: "ring/" + modelData; color: Theme.colors.info.text; size: 16 }
                }
                Avatar { name: "CO" }
                Avatar { name: "ML"; tone: "warning" }
            }
            Flow {
                width: 440
                spacing: 10
                Repeater {
                    model: [["USDC", "polygon"], ["USDC", "base"], ["USDC", "solana"], ["USDC", "arbitrum"], ["USDC", "optimism"], ["USDC", "bnb"], ["USDT", "tron"], ["USDT", "bnb"], ["ETH", "ethereum"], ["ETH", "optimism"], ["BTC", "bitcoin"], ["BTC", "lightning"], ["EURC", "base"], ["DAI", "polygon"], ["BNB", "bnb"], ["TRX", "tron"], ["POL", "polygon"], ["SOL", "solana"], ["WIF", "solana"], ["", ""]]
                    AssetGlyph { required property var modelData; symbol: modelData[0]; network: modelData[1] }
                }
                AssetGlyph { network: "card"; cardBrand: "visa" }
                AssetGlyph { network: "card"; cardBrand: "mastercard" }
                AssetGlyph { network: "card"; cardBrand: "jcb" }
            }
        }
    }
    Card {
        x: 508; y: 62; width: 424; height: 818
        Column {
            x: 16; y: 14
            spacing: 6
            StatusPill { text: "Pending"; icon: "s-pending" }
            StatusPill { text: "Confirming 3/12"; icon: "ring/6"; tone: "info" }
            StatusPill { text: "Succeeded"; icon: "s-succeeded"; tone: "success" }
            StatusPill { text: "Underpaid"; icon: "s-underpaid"; tone: "warning" }
            StatusPill { text: "Overpaid"; icon: "s-overpaid"; tone: "teal" }
            StatusPill { text: "Expired"; icon: "s-expired"; hollow: true }
            StatusPill { text: "Failed"; icon: "s-failed"; tone: "danger" }
            StatusPill { text: "Refunded"; icon: "s-refunded"; tone: "violet" }
            StatusPill { text: "Partially refunded"; icon: "s-partial"; tone: "violet"; hollow: true }
            StatusPill { text: "Disputed"; icon: "s-disputed"; tone: "magenta" }
            StatusPill { text: "Confirming 3/12"; icon: "history" }
            StatusPill { text: "Partially refunded"; icon: "s-partial"; tone: "violet"; width: 90 }
        }
        SkeletonTable { x: 1; y: 370; width: 422; height: 190; shown: true }
        EmptyState {
            y: 580; width: 424; height: 230
            iconName: "payments"
            title: "No payments yet"
            text: "Payments show up here seconds after a customer pays. Try one in the sandbox first."
            Button { text: "New payment request"; kind: Button.Primary; iconName: "plus" }
            Button { text: "Open sandbox"; iconName: "flask" }
        }
    }
    Card {
        x: 944; y: 62; width: 472; height: 240
        Row {
            x: 16; y: 14
            spacing: 6
            FilterChip { field: "amount:"; value: ">100" }
            FilterChip { field: "asset:"; value: "USDC +5" }
            FilterChip { field: "statsu:"; value: "paid"; failed: true }
        }
        Item {
            x: 16; y: 50; width: 200; height: 150
            RaisedSurface { anchors.fill: parent }
            Column {
                x: 4; y: 4
                MenuItem { width: 192; text: "Copy ID"; iconName: "copy"; shortcutText: "C"; highlighted: true }
                MenuItem { width: 192; text: "Refund"; iconName: "refunds"; shortcutText: "R" }
                MenuSeparator { width: 192 }
                MenuItem { width: 192; text: "Delete"; iconName: "trash"; shortcutText: "Del"; danger: true }
                MenuItem { width: 192; text: "Off"; enabled: false; iconName: "lock" }
            }
        }
        Tabs {
            x: 16; y: 190
            width: 440
            model: [{ text: "All" }, { text: "Needs attention", count: "7", urgent: true }, { text: "Confirming", count: "12" }]
        }
        Divider { x: 16; y: 229; width: 440; strong: true }
    }
    Card {
        x: 944; y: 314; width: 472; height: 566
        Column {
            x: 16; y: 14
            width: 440
            spacing: 10
            Banner { width: 440; boxed: true; tone: "warning"; iconName: "offline"; strongText: "Offline since 14:02"; text: "— showing data as of 14:01:58 UTC" }
            Banner { width: 440; boxed: true; tone: "success"; iconName: "shield-check"; strongText: "Verified by your own node" }
            Banner { width: 440; boxed: true; tone: "danger"; iconName: "alert"; strongText: "Wallet is 12.40 USDC short" }
            Banner { width: 440; tone: "warning"; iconName: "key"; strongText: "Mesh payments are missing."; text: "Sign in again."; actionText: "Sign in"; aside: "Trying again in 12 s" }
            Toast { title: "Refund sent"; text: "208.65 USDC to Ingrid"; actionText: "View" }
            Row {
                spacing: 16
                ProgressBar { value: 0.62; anchors.verticalCenter: parent.verticalCenter }
                Label { text: "62%"; kind: Theme.small }
                SkeletonBar { anchors.verticalCenter: parent.verticalCenter }
            }
            ErrorState {
                width: 440; height: 230
                title: "BTCPay Server didn’t answer"
                text: "It took longer than 10 s. Your saved payments up to 14:01:58 are still here."
                detail: "Error 504, request req_8Qk2…71Zd"
                Button { text: "Try again"; kind: Button.Primary; iconName: "refresh" }
                Button { text: "Show saved" }
            }
        }
    }
}
