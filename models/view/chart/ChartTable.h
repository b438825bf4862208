#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "models/view/chart/ChartPoint.h"

namespace paydeck {

/// The chart as text for a spreadsheet: one line per point, columns separated by tabs, the header first. Texts cannot
/// break out of their cell.
QString chartAsTsv(const QStringList& header, const QList<ChartPoint>& points);

}  // namespace paydeck
