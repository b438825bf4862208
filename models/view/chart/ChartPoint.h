#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// One point of a line chart: how high it stands, and everything a person reads about it. Heights are shares of the
/// axis (0 at the bottom, 1 at the top): pixels, not amounts. The texts are the amounts.
class ChartPoint {
  Q_GADGET
  QML_VALUE_TYPE(chartPoint)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString axisLabel MEMBER axisLabel)
  Q_PROPERTY(QString valueText MEMBER valueText)
  Q_PROPERTY(QString previousLabel MEMBER previousLabel)
  Q_PROPERTY(QString previousText MEMBER previousText)
  Q_PROPERTY(QString changeText MEMBER changeText)
  Q_PROPERTY(QString changeIcon MEMBER changeIcon)
  Q_PROPERTY(QString changeTone MEMBER changeTone)
  Q_PROPERTY(qreal height MEMBER height)
  Q_PROPERTY(qreal previousHeight MEMBER previousHeight)
  Q_PROPERTY(bool unfinished MEMBER unfinished)

 public:
  QString label;          ///< "Sat 7 Nov"; the unfinished one: "Today so far"
  QString axisLabel;      ///< "7 Nov" under the axis; empty for none
  QString valueText;      ///< "€94,426.60"
  QString previousLabel;  ///< "8 Oct"
  QString previousText;   ///< "€62,279.75"; empty when there is no earlier period
  QString changeText;     ///< "51.6%"; empty for none
  QString changeIcon;     ///< "arrow-ur", "arrow-dr", "minus"
  QString changeTone;     ///< "success", "danger", "neutral"
  qreal height = 0;
  qreal previousHeight = -1;  ///< below zero: no earlier period
  bool unfinished = false;    ///< the day is not over: dotted to a hollow point
  friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

}  // namespace paydeck
