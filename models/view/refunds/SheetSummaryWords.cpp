#include "models/view/refunds/SheetSummaryWords.h"

#include <QCoreApplication>
#include <QVariantMap>

#include "models/view/refunds/SheetApproval.h"
#include "models/view/refunds/SheetRates.h"
#include "models/view/refunds/SheetWords.h"

namespace paydeck {
namespace {

constexpr unsigned kMostRateDecimals = 10;

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

QVariantMap line(const QString& label, const AmountText& amount, bool estimate, bool strong = false) {
  const bool mark = estimate && amount.number != QStringLiteral("–");
  return {{"label", label},
          {"number", mark ? u'~' + amount.number : amount.number},
          {"unit", amount.unit},
          {"strong", strong}};
}

AmountText nothing() {
  AmountText out;
  out.number = QStringLiteral("–");
  return out;
}

/// The figures to show: from the quote, or worked out.
struct Figures {
  bool estimate = true;
  std::optional<Money> value{};
  std::optional<ExchangeRate> rate{};
  std::optional<AssetAmount> receives{};
  std::optional<AssetAmount> fee{};
  std::optional<AssetAmount> leaves{};
};

Figures figuresOf(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount) {
  Figures out;
  if (facts.quote) {
    const RefundQuote& quote = *facts.quote;
    return {false, quote.value, quote.rate, quote.customerReceives, quote.networkFee, quote.leavesWallet};
  }
  out.value = amount.value;
  out.rate = rateInUse(form, facts);
  const auto asset = chosenAsset(form, facts);
  if (const auto* coins = amount.amount ? std::get_if<AssetAmount>(&*amount.amount) : nullptr) {
    out.receives = *coins;
  } else if (out.value && out.rate && asset) {
    out.receives = coinsFor(*out.value, *out.rate, *asset);
  }
  return out;
}

QString rateLabel(const SheetForm& form, const Figures& figures, const Formatter& format) {
  if (!figures.rate) return tr("Rate");
  const QString at = format.times().minutes(figures.rate->at);
  if (form.rate == RefundRate::AtPayment)
    return tr("Rate at payment, %1").arg(format.times().inWords(figures.rate->at, format.now()));
  const QString source = isolatedUserText(QString::fromStdString(figures.rate->source), 20);
  return source.isEmpty() ? tr("Rate, %1").arg(at) : tr("Rate, %1 %2").arg(source, at);
}

AmountText rateText(const Figures& figures, const Formatter& format) {
  if (!figures.rate) return nothing();
  AmountText out;
  const Decimal& value = figures.rate->value;
  const auto& numbers = format.amounts().numbers();
  out.number =
      value.normalized().scale() > kMostRateDecimals ? numbers.cut(value, kMostRateDecimals) : numbers.whole(value);
  out.unit = QString::fromStdString(figures.rate->quote.code());
  return out;
}

AmountText coins(const std::optional<AssetAmount>& amount, const Formatter& format) {
  return amount ? format.amounts().coin(*amount) : nothing();
}

QVariantList linesOf(const SheetForm& form, const SheetFacts& facts, const Figures& figures, const Formatter& format) {
  const QString who = sheetCustomer(facts.payment, true);
  const QString payer =
      form.feePaidBy == RefundFeePayer::Merchant ? tr("Network fee, you pay") : tr("Network fee, %1 pays").arg(who);
  QVariantList list;
  list.append(line(tr("Refund value"), figures.value ? format.amounts().moneyParts(*figures.value) : nothing(),
                   figures.estimate && form.inAsset && !form.whole));
  list.append(line(rateLabel(form, figures, format), rateText(figures, format), false));
  list.append(line(tr("%1 receives").arg(who), coins(figures.receives, format), figures.estimate));
  list.append(line(payer, coins(figures.fee, format), false));
  list.append(line(tr("Leaves your wallet"), coins(figures.leaves, format), false, true));
  return list;
}

void writeWallet(const SheetFacts& facts, const Formatter& format, SheetSummary& head) {
  if (!facts.quote) return;
  const RefundQuote& quote = *facts.quote;
  head.walletName = isolatedUserText(QString::fromStdString(quote.walletName), 60);
  if (!quote.walletAfter) return;
  head.walletShort = quote.walletAfter->atoms.isNegative();
  if (!head.walletShort) {
    head.walletLeft = tr("%1 left").arg(format.amounts().coin(*quote.walletAfter).number);
    return;
  }
  const AssetAmount missing{quote.walletAfter->atoms.absolute(), quote.walletAfter->asset};
  head.walletLeft = tr("Wallet is %1 short").arg(format.amounts().coin(missing).text());
}

int shareOf(const Money& part, const Money& whole) {
  if (whole.minor() <= 0 || part.minor() <= 0) return 0;
  const auto share = Int256(part.minor()).scaled(Int256(1000), Int256(whole.minor()), Rounding::HalfEven);
  const auto number = share ? share->toInt64() : std::nullopt;
  return number ? static_cast<int>(std::min<std::int64_t>(1000, *number)) : 0;
}

void writeAfter(const SheetFacts& facts, const Figures& figures, const Formatter& format, SheetSummaryWords& out) {
  const Currency& currency = facts.refundable.currency();
  const Money none(0, currency);
  const Money used =
      facts.refundable.minor() > 0 && figures.value && figures.value->currency() == currency ? *figures.value : none;
  auto rest = facts.refundable.minus(used);
  if (facts.quote) rest = facts.quote->refundableAfter;
  const Money after = rest && rest->minor() > 0 ? *rest : none;
  const Money before = facts.alreadyRefunded.currency() == currency ? facts.alreadyRefunded : none;
  const auto total = facts.refundable.plus(before);
  out.head.after = format.money(after);
  out.head.beforeShare = total ? shareOf(before, *total) : 0;
  out.head.thisShare = total ? shareOf(used, *total) : 0;
  out.legend = {QVariantMap{{"label", tr("Already refunded")}, {"value", format.money(before)}, {"part", "before"}},
                QVariantMap{{"label", tr("This refund")}, {"value", format.money(used)}, {"part", "this"}},
                QVariantMap{{"label", tr("Still refundable")}, {"value", format.money(after)}, {"part", "after"}}};
}

}  // namespace

SheetSummaryWords makeSheetSummary(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                   const Formatter& format) {
  SheetSummaryWords out;
  const Figures figures = figuresOf(form, facts, amount);
  const AmountText receives = coins(figures.receives, format);
  const bool mark = figures.estimate && figures.receives;
  out.head.receivesTitle = tr("%1 receives").arg(sheetCustomer(facts.payment, true));
  out.head.receivesNumber = mark ? u'~' + receives.number : receives.number;
  out.head.receivesUnit = receives.unit;
  out.lines = linesOf(form, facts, figures, format);
  writeWallet(facts, format, out.head);
  writeAfter(facts, figures, format, out);
  writeSheetApproval(facts, amount, format, out);
  return out;
}

}  // namespace paydeck
