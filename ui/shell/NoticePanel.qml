pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Paydeck.Controls
import Paydeck.Models
import Paydeck.Theme

/// What the bell opens: the notices of this session.
T.Popup {
    id: panel

    required property NoticeList notices

    width: Theme.toast + Theme.space32
    height: Math.min(Theme.grow(420), Theme.panelHeader + (notices.count === 0 ? Theme.grow(96) : notices.count * Theme.rowTwoLine + Theme.space24))
    padding: 0
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: notices.markRead()
    background: RaisedSurface {}
    contentItem: NoticeBody { notices: panel.notices }
}
