#include "models/view/overview/OverviewTexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <array>
#include <map>

#include "models/domain/PaymentMethod.h"

namespace paydeck {
namespace {

QString tr(const char* text, int n = -1) {
  return QCoreApplication::translate("Overview", text, nullptr, n);
}

using Direction = OverviewChange::Direction;
using Meaning = OverviewChange::Meaning;

QString arrow(Direction direction) {
  return direction == Direction::Up ? "arrow-ur" : direction == Direction::Down ? "arrow-dr" : QString();
}

QString toneOf(Meaning meaning) {
  return meaning == Meaning::Good ? "success" : meaning == Meaning::Bad ? "danger" : "neutral";
}

// DESIGN.md section 9: the order and meaning of the chart colours is fixed.
int seriesOf(const OverviewMethod& method) {
  if (method.kind == "card") return 6;
  if (method.kind == "lightning") return 5;
  if (method.symbol == "ETH") return 4;
  if (method.symbol == "USDT") return 3;
  return method.symbol == "BTC" ? 2 : 1;
}

QString methodQuery(const OverviewMethod& method) {
  if (method.kind == "card") return QStringLiteral("method:card");
  QString query = QStringLiteral("asset:") + QString::fromStdString(method.symbol);
  if (!method.network.empty()) query += QStringLiteral(" network:") + QString::fromStdString(method.network);
  return query;
}

double ratio(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// At most seven names under the axis, evenly spaced, the last bucket always among them.
QList<ChartPoint> thinnedLabels(QList<ChartPoint> points) {
  const qsizetype last = points.size() - 1;
  const qsizetype step = std::max<qsizetype>(1, (last + 5) / 6);
  for (qsizetype i = 0; i <= last; ++i) {
    const bool crowdsTheLast = i != last && last - i < step * 2 / 3;
    if ((i % step != 0 && i != last) || crowdsTheLast) points[i].axisLabel.clear();
  }
  return points;
}

}  // namespace

QString createdQuery(const OverviewPeriod& period) {
  const QString first = period.firstDay.toString(Qt::ISODate);
  if (period.firstDay == period.lastDay) return QStringLiteral("created:") + first;
  return QStringLiteral("created:") + first + QStringLiteral("..") + period.lastDay.toString(Qt::ISODate);
}

QString OverviewTexts::tenths(std::int64_t value) const {
  return format_.amounts().numbers().cut(Decimal(Int256(value), 1), 1);
}

QVariantList OverviewTexts::kpis(const std::vector<OverviewKpiFact>& facts) const {
  QVariantList rows;
  for (const auto& fact : facts) rows << QVariant::fromValue(kpi(fact));
  return rows;
}

OverviewKpi OverviewTexts::kpi(const OverviewKpiFact& fact) const {
  using Kind = OverviewKpiFact::Kind;
  OverviewKpi kpi;
  kpi.spark = QList<double>(fact.spark.begin(), fact.spark.end());
  kpi.sparkColour = fact.kind == Kind::Refunded ? "violet" : fact.kind == Kind::TimeToFinal ? "teal" : "accent";
  if (fact.money) {
    const AmountText amount = format_.amounts().moneyParts(*fact.money);
    kpi.lead = amount.lead;
    kpi.tail = amount.tail;
  }
  switch (fact.kind) {
    case Kind::GrossVolume:
      kpi.label = tr("Gross volume");
      kpi.hint = tr("What customers were asked for, of payments whose money arrived. Refunds are not taken off.");
      break;
    case Kind::Payments:
      kpi.label = tr("Payments");
      kpi.lead = format_.count(fact.number.value_or(0));
      break;
    case Kind::SuccessRate:
      kpi.label = tr("Success rate");
      kpi.hint = tr("Payments whose money arrived whole, of all that are finished. Those still open are not counted.");
      kpi.lead = fact.number ? tenths(*fact.number) : QStringLiteral("–");
      kpi.tail = fact.number ? QStringLiteral("%") : QString();
      break;
    case Kind::Refunded:
      kpi.label = tr("Refunded");
      kpi.hint = tr("Refunded so far for payments made in this period, whenever the refund was sent.");
      break;
    case Kind::TimeToFinal:
      kpi.label = tr("Median time to final");
      kpi.hint = tr("Half of the payments were final sooner than this, counted from the first sight of the money.");
      kpi.lead = fact.duration ? TimeFormat::duration(*fact.duration) : QStringLiteral("–");
      break;
  }
  describeChange(fact, kpi);
  return kpi;
}

void OverviewTexts::describeChange(const OverviewKpiFact& fact, OverviewKpi& kpi) const {
  using Kind = OverviewKpiFact::Kind;
  const auto change = fact.change;
  kpi.changeIcon = change ? arrow(change->direction) : QString();
  kpi.changeTone = change ? toneOf(change->meaning) : QStringLiteral("neutral");
  switch (fact.kind) {
    case Kind::GrossVolume:
    case Kind::Payments:
      if (change) kpi.change = tr("%1%").arg(tenths(change->tenths));
      if (fact.previousMoney) kpi.comparison = tr("from %1").arg(format_.money(*fact.previousMoney));
      if (fact.previousNumber) kpi.comparison = tr("from %1").arg(format_.count(*fact.previousNumber));
      break;
    case Kind::SuccessRate:
      if (change) kpi.change = tr("%1 pt").arg(tenths(change->tenths));
      if (fact.previousNumber) kpi.comparison = tr("from %1%").arg(tenths(*fact.previousNumber));
      break;
    case Kind::Refunded:
      if (change) kpi.change = tr("%1 pt of volume").arg(tenths(change->tenths));
      if (fact.number && fact.previousNumber) {
        kpi.comparison = tr("%1%, from %2%").arg(tenths(*fact.number), tenths(*fact.previousNumber));
      }
      break;
    case Kind::TimeToFinal: {
      if (!change || !fact.previousDuration) break;
      // Less than a second is no change in a figure shown in whole seconds.
      if (change->tenths < 10) {
        kpi.change = tr("No change");
        kpi.changeIcon.clear();
        kpi.changeTone = QStringLiteral("neutral");
        kpi.comparison = tr("from %1").arg(TimeFormat::duration(*fact.previousDuration));
        break;
      }
      const QString size = TimeFormat::duration(std::chrono::milliseconds(change->tenths * 100));
      if (change->direction == Direction::Down) kpi.change = tr("%1 faster").arg(size);
      if (change->direction == Direction::Up) kpi.change = tr("%1 slower").arg(size);
      kpi.comparison = tr("from %1").arg(TimeFormat::duration(*fact.previousDuration));
      break;
    }
  }
  if (change && change->direction == Direction::None) kpi.change = tr("No change");
  if (kpi.comparison.isEmpty()) kpi.comparison = tr("nothing to compare with");
}

QList<ChartPoint> OverviewTexts::points(const std::vector<OverviewPoint>& points, const OverviewPeriod& period,
                                        const Currency& currency, std::int64_t topMinor) const {
  const TimeFormat& times = format_.times();
  const bool hourly = period.granularity == Granularity::Hour;
  const auto shortName = [&](UtcTime at) {
    return hourly ? times.minutes(at) : times.day(times.dateOf(at), format_.now());
  };
  const auto longName = [&](UtcTime at) {
    return hourly ? times.minutes(at)
                  : format_.locale().toString(times.dateOf(at), QStringLiteral("ddd ")) + shortName(at);
  };
  QList<ChartPoint> rows;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const OverviewPoint& point = points[i];
    ChartPoint row;
    row.unfinished = point.unfinished;
    row.label = !point.unfinished ? longName(period.current[i]) : hourly ? tr("This hour so far") : tr("Today so far");
    row.axisLabel =
        point.unfinished && period.granularity == Granularity::Day ? tr("Today") : shortName(period.current[i]);
    row.valueText = format_.money(Money(point.minor, currency));
    row.height = ratio(point.minor, topMinor);
    if (point.previousMinor) {
      row.previousLabel = shortName(period.previous[i]);
      row.previousText = format_.money(Money(*point.previousMinor, currency));
      row.previousHeight = ratio(*point.previousMinor, topMinor);
    }
    if (point.change) {
      row.changeText = tr("%1%").arg(tenths(point.change->tenths));
      row.changeIcon = arrow(point.change->direction);
      row.changeTone = toneOf(point.change->meaning);
    }
    rows << row;
  }
  return thinnedLabels(std::move(rows));
}

QVariantList OverviewTexts::axisLabels(std::int64_t step, std::int64_t lines, const Currency& currency) const {
  QVariantList labels;
  for (std::int64_t i = 0; i <= lines; ++i) {
    labels << QVariantMap{{"share", ratio(i, lines)}, {"text", format_.amounts().axis(i * step, currency)}};
  }
  return labels;
}

QVariantList OverviewTexts::methods(const OverviewFigures& figures, bool byCount, const OverviewPeriod& period) const {
  const auto size = [byCount](const OverviewMethod& m) { return byCount ? m.arrived : m.grossMinor; };
  std::vector<OverviewMethod> methods = figures.methods;
  std::stable_sort(methods.begin(), methods.end(), [&](const auto& a, const auto& b) { return size(a) > size(b); });
  std::int64_t whole = 0;
  for (const auto& method : methods) whole += size(method);
  QVariantList rows;
  for (const auto& method : methods) {
    if (size(method) == 0) continue;
    OverviewShare row;
    row.symbol = QString::fromStdString(method.symbol);
    row.network = QString::fromStdString(method.network);
    row.title = method.kind == "card" ? tr("Card") : row.symbol.isEmpty() ? tr("Not chosen") : row.symbol;
    row.subtitle = method.kind == "card" ? QString() : networkName(method.network);
    row.value = byCount ? format_.count(method.arrived) : format_.money(Money(method.grossMinor, figures.currency));
    row.percent = format_.amounts().percent(perMille(size(method), whole).value_or(0));
    row.share = ratio(size(method), size(methods.front()));
    row.series = seriesOf(method);
    row.query = methodQuery(method) + QLatin1Char(' ') + createdQuery(period);
    rows << QVariant::fromValue(row);
  }
  return rows;
}

QVariantList OverviewTexts::outcomes(const std::vector<OverviewOutcome>& outcomes, const OverviewPeriod& period) const {
  struct Look {
    const char* words;
    const char* icon;
    const char* tone;
    const char* query;
  };
  static constexpr std::array looks = {
      Look{QT_TRANSLATE_NOOP("Overview", "Succeeded"), "s-succeeded", "success",
           "status:succeeded,overpaid,partially_refunded,refunded,disputed"},
      Look{QT_TRANSLATE_NOOP("Overview", "Expired unpaid"), "s-expired", "neutral", "status:expired"},
      Look{QT_TRANSLATE_NOOP("Overview", "Underpaid"), "s-underpaid", "warning", "status:underpaid"},
      Look{QT_TRANSLATE_NOOP("Overview", "Failed or declined"), "s-failed", "danger", "status:failed"},
      Look{QT_TRANSLATE_NOOP("Overview", "Paid late"), "clock", "warning", "status:paid_late"},
  };
  QVariantList rows;
  for (const auto& outcome : outcomes) {
    if (outcome.kind == OverviewOutcome::Kind::PaidLate && outcome.count == 0) continue;
    const Look& look = looks[static_cast<std::size_t>(outcome.kind)];
    OverviewShare row;
    row.icon = QString::fromLatin1(look.icon);
    row.tone = QString::fromLatin1(look.tone);
    row.title = tr(look.words);
    row.value = format_.count(outcome.count);
    row.percent = format_.amounts().percent(outcome.perMille);
    row.share = ratio(outcome.perMille, 1000);
    row.query = QString::fromLatin1(look.query) + QLatin1Char(' ') + createdQuery(period);
    rows << QVariant::fromValue(row);
  }
  return rows;
}

QVariantList OverviewTexts::successRates(const OverviewFigures& figures) const {
  struct Sum {
    std::int64_t arrived = 0;
    std::int64_t finished = 0;
  };
  std::map<QString, Sum> sums;
  for (const auto& method : figures.methods) {
    const QString name = method.kind == "card"        ? tr("Card")
                         : method.kind == "lightning" ? networkName("lightning")
                                                      : QString::fromStdString(method.symbol);
    if (name.isEmpty()) continue;
    sums[name].arrived += method.arrived;
    sums[name].finished += method.finished;
  }
  std::vector<std::pair<std::int64_t, QString>> rates;
  for (const auto& [name, sum] : sums) {
    if (const auto rate = perMille(sum.arrived, sum.finished)) rates.emplace_back(*rate, name);
  }
  std::sort(rates.begin(), rates.end(), std::greater<>());
  QVariantList rows;
  for (const auto& [rate, name] : rates) {
    OverviewShare row;
    row.title = name;
    row.percent = format_.amounts().percent(rate);
    rows << QVariant::fromValue(row);
  }
  return rows;
}

QString OverviewTexts::periodText(const OverviewPeriod& period) const {
  return format_.times().dayRange(period.firstDay, period.lastDay);
}

QString OverviewTexts::comparedText(const OverviewPeriod& period) const {
  const TimeFormat& times = format_.times();
  const QString first = times.day(period.previousFirstDay, format_.now());
  const QString last = times.day(period.previousLastDay, format_.now());
  const QString days = first == last ? first : tr("%1 – %2").arg(first, last);
  return period.lastIsUnfinished ? tr("compared with %1, up to the same time").arg(days)
                                 : tr("compared with %1").arg(days);
}

QString OverviewTexts::otherCurrencies(const OverviewFigures& figures) const {
  std::int64_t payments = 0;
  QStringList codes;
  for (const auto& other : figures.currencies) {
    if (other.currency == figures.currency) continue;
    payments += other.payments;
    codes << QString::fromStdString(other.currency.code());
  }
  if (payments == 0) return {};
  return QCoreApplication::translate("Overview", "%n payment(s) in %1 not included", nullptr,
                                     static_cast<int>(payments))
      .arg(format_.locale().createSeparatedList(codes));
}

}  // namespace paydeck
