pragma ComponentBehavior: Bound
import QtQuick

/// Nothing here yet, or nothing matches: one sentence, one main action.
StateView {
    tone: "info"
}
