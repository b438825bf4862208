pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// Two dates for the custom period.
T.Popup {
    id: popup

    required property OverviewPage page

    width: 300
    padding: Theme.space12
    focus: true
    implicitHeight: implicitContentHeight + 2 * padding
    background: RaisedSurface {}
    contentItem: CustomPeriodForm {
        page: popup.page
        open: popup.opened
        onDone: popup.close()
    }
}
