// The `created:` term of a PaymentFilter: the date button and its menu.
#include "models/query/EditQuery.h"
#include "models/query/QueryTokens.h"
#include "models/view/payments/PaymentFilter.h"
#include "models/view/payments/QtZoneRules.h"

namespace paydeck {

QString PaymentFilter::created() const {
  const std::string all = text().toStdString();
  for (const TermToken& token : queryTokens(all)) {
    if (token.negated || token.field != "created" || token.values.empty()) continue;
    const std::size_t from = token.values.front().begin;
    return QString::fromStdString(all.substr(from, token.end - from));
  }
  return {};
}

QString PaymentFilter::createdLabel() const {
  const QString value = created();
  if (value.isEmpty()) return tr("All time");
  if (value == u"today") return tr("Today");
  if (value == u"yesterday") return tr("Yesterday");
  if (value == u"7d") return tr("7 days");
  if (value == u"30d") return tr("30 days");
  const PaymentQuery query = createdOnly();
  if (query.terms.size() != 1 || query.terms.front().values.size() != 1) return plainUserText(value, 24);
  const auto* range = std::get_if<TimeRange>(&query.terms.front().values.front());
  if (range == nullptr || !range->from || !range->to) return plainUserText(value, 24);
  const TimeFormat& times = format_.times();
  return times.dayRange(times.dateOf(*range->from), times.dateOf(*range->to - std::chrono::milliseconds(1)));
}

void PaymentFilter::setCreated(const QString& value) {
  commit();
  setText(QString::fromStdString(setTerm(text().toStdString(), QueryField::Created, value.toStdString())));
}

QString PaymentFilter::thisMonth() const {
  return format_.times().dateOf(format_.now()).toString(QStringLiteral("yyyy-MM"));
}

QString PaymentFilter::setCreatedRange(const QString& from, const QString& to) {
  const QDate first = QDate::fromString(from.trimmed(), Qt::ISODate);
  const QDate last = QDate::fromString(to.trimmed(), Qt::ISODate);
  if (!first.isValid()) return tr("“%1” is not a date. Write it like 2026-11-01.").arg(plainUserText(from, 24));
  if (!last.isValid()) return tr("“%1” is not a date. Write it like 2026-11-18.").arg(plainUserText(to, 24));
  if (last < first) return tr("The last day is before the first.");
  setCreated(first.toString(Qt::ISODate) + QStringLiteral("..") + last.toString(Qt::ISODate));
  return {};
}

void PaymentFilter::showOnlyCustomer(const QString& name, const QString& email) {
  const QueryField field = email.isEmpty() ? QueryField::Customer : QueryField::Email;
  const QString who = email.isEmpty() ? name : email;
  if (who.isEmpty()) return;
  const std::string value = quoteValue(who.toStdString());
  setText(QString::fromStdString(setTerm(std::string(), field, value)));
}

}  // namespace paydeck
