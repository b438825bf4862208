#include "models/view/chart/ChartTable.h"

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

QString line(const QStringList& cells) {
  QStringList clean;
  for (const QString& cell : cells) clean << plainUserText(cell);
  return clean.join(u'\t') + u'\n';
}

}  // namespace

QString chartAsTsv(const QStringList& header, const QList<ChartPoint>& points) {
  QString out = line(header);
  for (const ChartPoint& point : points) {
    out += line({point.label, point.valueText, point.previousLabel, point.previousText, point.changeText});
  }
  return out;
}

}  // namespace paydeck
