#include "models/view/payments/PaymentsTotals.h"

namespace paydeck {
namespace {

constexpr std::chrono::milliseconds kPause{300};

}  // namespace

PaymentsTotals::PaymentsTotals(ReadPool& pool, const Formatter& format, QObject* parent)
    : QObject(parent),
      format_(format),
      read_(pool, kPause, [this](Result<PageTotals> totals) { receive(std::move(totals)); }) {
  connect(&format, &Formatter::changed, this, &PaymentsTotals::changed);
}

void PaymentsTotals::ask(const PaymentQuery& query, const PaymentQuery& created) {
  read_.ask([query, created](CacheReader& reader) { return readTotals(reader, query, created); });
}

void PaymentsTotals::receive(Result<PageTotals> totals) {
  if (!totals) return;  // the list says what is wrong
  totals_ = std::move(*totals);
  known_ = true;
  const auto& sums = totals_.shown.requestedMinor;
  const Currency currency = sums.size() == 1 ? sums.begin()->first : Currency();
  if (currency != currency_) {
    currency_ = currency;
    emit currencyChanged();
  }
  emit changed();
}

QString PaymentsTotals::sums(const std::map<Currency, std::int64_t>& minor) const {
  QStringList list;
  for (const auto& [currency, amount] : minor) list.append(format_.money(Money(amount, currency)));
  return list.join(QStringLiteral(" · "));
}

QString PaymentsTotals::shownCount() const {
  return known_ ? format_.count(totals_.shown.count) : QString();
}

QString PaymentsTotals::shownRest() const {
  if (!known_) return {};
  if (totals_.shown.count == totals_.all) return totals_.all == 1 ? tr("payment") : tr("payments");
  return totals_.all == 1 ? tr("of 1 payment") : tr("of %1 payments").arg(format_.count(totals_.all));
}

}  // namespace paydeck
