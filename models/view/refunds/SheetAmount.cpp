#include "models/view/refunds/SheetAmount.h"

#include <QCoreApplication>

#include "models/refunds/RefundAmountInput.h"
#include "models/view/refunds/SheetRates.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

/// More than anybody can pay, where no rate tells how many coins are refundable: then the quote decides.
constexpr unsigned kNoLimitExponent = 60;

QString wordsOf(const Error& error) {
  return QString::fromStdString(error.message);
}

void readMoney(const std::string& text, const SheetFacts& facts, SheetAmount& out) {
  const auto money = readRefundAmount(text, facts.refundable);
  if (!money) {
    out.error = wordsOf(money.error());
    return;
  }
  out.amount = *money;
  out.value = *money;
}

/// Coins are held against what is refundable by the rate known here, with its rounding; the quote decides in the end.
void readCoins(const std::string& text, const Asset& asset, const std::optional<ExchangeRate>& rate,
               const SheetFacts& facts, const Formatter& format, SheetAmount& out) {
  const AssetAmount noLimit{*Int256::powerOfTen(kNoLimitExponent), asset};
  const auto coins = readRefundAmount(text, noLimit);
  if (!coins) {
    out.error = wordsOf(coins.error());
    return;
  }
  const auto value = rate ? valueOf(*coins, *rate) : std::nullopt;
  if (value && value->minor() > facts.refundable.minor()) {
    out.error =
        tr("That is about %1. Up to %2 can be refunded.").arg(format.money(*value), format.money(facts.refundable));
    return;
  }
  out.amount = *coins;
  out.value = value;
  out.valueIsEstimate = value.has_value();
}

}  // namespace

std::optional<Asset> chosenAsset(const SheetForm& form, const SheetFacts& facts) {
  return form.asset ? form.asset : paidAsset(facts.payment);
}

std::optional<ExchangeRate> rateInUse(const SheetForm& form, const SheetFacts& facts) {
  if (form.rate == RefundRate::Now) return facts.rateNow;
  if (chosenAsset(form, facts) != paidAsset(facts.payment)) return std::nullopt;
  return facts.payment.rate;
}

SheetAmount planSheetAmount(const SheetForm& form, const SheetFacts& facts, const Formatter& format) {
  SheetAmount out;
  if (form.whole) {
    if (facts.refundable.minor() <= 0) {
      out.error = tr("Nothing of this payment can be refunded any more.");
    } else {
      out.amount = facts.refundable;
      out.value = facts.refundable;
    }
    return out;
  }
  if (form.amount.isEmpty()) return out;
  const std::string typed = form.amount.toStdString();
  const auto asset = chosenAsset(form, facts);
  if (form.inAsset && asset) {
    // A rate of the payment is the nearest thing to a rate of now while none was told.
    auto rate = rateInUse(form, facts);
    if (!rate && asset == paidAsset(facts.payment)) rate = facts.payment.rate;
    readCoins(typed, *asset, rate, facts, format, out);
  } else {
    readMoney(typed, facts, out);
  }
  return out;
}

}  // namespace paydeck
