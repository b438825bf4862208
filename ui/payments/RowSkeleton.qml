pragma ComponentBehavior: Bound
import QtQuick
import Paydeck.Theme

/// Bars where a row that is not read yet will stand.
Item {
    id: skeleton

    required property TableColumns columns

    RowSkeletonBar {
        columns: skeleton.columns
        visible: skeleton.columns.showTime
        start: skeleton.columns.timeX
        width: skeleton.columns.customerX - start - Theme.space24
    }
    RowSkeletonBar {
        columns: skeleton.columns
        start: skeleton.columns.customerX
        width: skeleton.columns.customerWidth * 0.7
    }
    RowSkeletonBar {
        columns: skeleton.columns
        start: skeleton.columns.statusX
        width: skeleton.columns.statusWidth * 0.65
        height: Theme.space16
        radius: Theme.space8
    }
    RowSkeletonBar {
        columns: skeleton.columns
        start: skeleton.columns.valueRight - width
        width: skeleton.columns.valueWidth * 0.6
    }
}
