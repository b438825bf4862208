#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QList>
#include <QObject>
#include <QString>

#include "models/view/format/StatusLook.h"

namespace paydeck {

/// A headline figure as it stands on its card.
class OverviewKpi {
  Q_GADGET
  QML_VALUE_TYPE(overviewKpi)
  Q_PROPERTY(QString label MEMBER label)
  Q_PROPERTY(QString hint MEMBER hint)
  Q_PROPERTY(QString lead MEMBER lead)
  Q_PROPERTY(QString tail MEMBER tail)
  Q_PROPERTY(QString change MEMBER change)
  Q_PROPERTY(QString changeIcon MEMBER changeIcon)
  Q_PROPERTY(QString changeTone MEMBER changeTone)
  Q_PROPERTY(QString comparison MEMBER comparison)
  Q_PROPERTY(QList<double> spark MEMBER spark)
  Q_PROPERTY(QString sparkColour MEMBER sparkColour)

 public:
  QString label;
  QString hint;         ///< how the figure is made; empty when the label says it
  QString lead;         ///< "€1,885,544"
  QString tail;         ///< ".25", quieter
  QString change;       ///< "11.7%"
  QString changeIcon;   ///< arrow name, empty for none
  QString changeTone;   ///< "success", "danger" or "neutral"
  QString comparison;   ///< "from €1,687,946"
  QList<double> spark;  ///< heights 0..1
  QString sparkColour;  ///< "accent", "violet", "teal"
  friend bool operator==(const OverviewKpi&, const OverviewKpi&) = default;
};

/// A line of "By asset and network", of the outcome list or of the success rates.
class OverviewShare {
  Q_GADGET
  QML_VALUE_TYPE(overviewShare)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString network MEMBER network)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString subtitle MEMBER subtitle)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString percent MEMBER percent)
  Q_PROPERTY(double share MEMBER share)
  Q_PROPERTY(int series MEMBER series)
  Q_PROPERTY(QString query MEMBER query)

 public:
  QString symbol;
  QString network;
  QString icon;
  QString tone;
  QString title;
  QString subtitle;
  QString value;
  QString percent;
  double share = 0;  ///< of the largest line (bars) or of the whole (outcomes)
  int series = 0;    ///< chart colour 1..6, 0 for none
  QString query;     ///< opens exactly these payments
  friend bool operator==(const OverviewShare&, const OverviewShare&) = default;
};

/// A payment in the live card.
class OverviewFeedRow {
  Q_GADGET
  QML_VALUE_TYPE(overviewFeedRow)
  Q_PROPERTY(qint64 key MEMBER key)
  Q_PROPERTY(QString name MEMBER name)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString network MEMBER network)
  Q_PROPERTY(QString cardBrand MEMBER cardBrand)
  Q_PROPERTY(paydeck::StatusLook status MEMBER status)
  Q_PROPERTY(QString value MEMBER value)
  Q_PROPERTY(QString time MEMBER time)

 public:
  qint64 key = 0;
  QString name;
  QString symbol;
  QString network;
  QString cardBrand;
  StatusLook status;
  QString value;
  QString time;
  friend bool operator==(const OverviewFeedRow&, const OverviewFeedRow&) = default;
};

/// Something that waits for a person.
class OverviewNeed {
  Q_GADGET
  QML_VALUE_TYPE(overviewNeed)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString detail MEMBER detail)
  Q_PROPERTY(QString action MEMBER action)
  Q_PROPERTY(QString query MEMBER query)
  Q_PROPERTY(QString connection MEMBER connection)

 public:
  QString icon;
  QString tone;
  QString title;
  QString detail;
  QString action;
  QString query;       ///< shows these payments; empty when it is about a connection
  QString connection;  ///< connection id
  friend bool operator==(const OverviewNeed&, const OverviewNeed&) = default;
};

}  // namespace paydeck
