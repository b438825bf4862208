pragma ComponentBehavior: Bound
import QtQuick

/// What happened, what still works; buttons to try again; the request id below.
StateView {
    iconName: "alert"
    tone: "danger"
}
