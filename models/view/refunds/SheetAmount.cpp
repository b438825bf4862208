#include "models/view/refunds/SheetAmount.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/view/refunds/SheetRates.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

bool isDigit(QChar c) {
  return c >= u'0' && c <= u'9';
}

/// Why that text is no plain decimal number; empty when it is one.
QString complaintAbout(const QString& text) {
  if (text.contains(u',')) return tr("Write the amount with a point and without commas, such as 1.50.");
  if (text.contains(u'-') || text.contains(QChar(0x2212))) return tr("Write the amount without a minus.");
  if (text.contains(u'e', Qt::CaseInsensitive)) return tr("Write the amount out in digits, without an exponent.");
  const auto odd = std::find_if(text.begin(), text.end(), [](QChar c) { return !isDigit(c) && c != u'.'; });
  if (odd != text.end()) {
    if (odd->isSpace() || !odd->isPrint()) return tr("Write the amount without blanks.");
    return tr("“%1” does not belong in an amount.").arg(*odd);
  }
  if (text.count(u'.') > 1) return tr("The amount has more than one point.");
  if (text.startsWith(u'.') || text.endsWith(u'.')) return tr("Write digits on both sides of the point.");
  if (text.size() > 1 && text.startsWith(u'0') && text.at(1) != u'.') return tr("Write the amount without leading zeros.");
  return {};
}

qsizetype decimalsOf(const QString& text) {
  const qsizetype point = text.indexOf(u'.');
  return point < 0 ? 0 : text.size() - point - 1;
}

QString tooManyDecimals(const QString& unit, unsigned decimals) {
  if (decimals == 0) return tr("%1 has no decimals.").arg(unit);
  return tr("%1 has at most %2 decimals.").arg(unit).arg(decimals);
}

QString tooMuch(const SheetFacts& facts, const Formatter& format) {
  if (facts.refundable.minor() <= 0) return tr("Nothing of this payment can be refunded any more.");
  return tr("Only %1 of this payment can still be refunded.").arg(format.money(facts.refundable));
}

void readMoney(const QString& text, const SheetFacts& facts, const Formatter& format, SheetAmount& out) {
  const Currency& currency = facts.refundable.currency();
  const QString code = QString::fromStdString(currency.code());
  if (decimalsOf(text) > currency.decimals()) {
    out.error = tooManyDecimals(code, currency.decimals());
    return;
  }
  const auto money = Money::parse(text.toStdString(), currency.code());
  if (!money) {
    out.error = tr("This is more than any payment.");
  } else if (money->isZero()) {
    out.error = tr("The amount must be more than zero.");
  } else if (money->minor() > facts.refundable.minor()) {
    out.error = tooMuch(facts, format);
  } else {
    out.amount = *money;
    out.value = *money;
  }
}

void readCoins(const QString& text, const Asset& asset, const std::optional<ExchangeRate>& rate,
               const SheetFacts& facts, const Formatter& format, SheetAmount& out) {
  const QString symbol = plainUserText(QString::fromStdString(asset.symbol), 16);
  if (decimalsOf(text) > asset.decimals) {
    out.error = tooManyDecimals(symbol, asset.decimals);
    return;
  }
  const auto coins = AssetAmount::parse(text.toStdString(), asset.symbol, asset.network, asset.decimals);
  if (!coins) {
    out.error = tr("This is more than any payment.");
    return;
  }
  if (coins->atoms.isZero()) {
    out.error = tr("The amount must be more than zero.");
    return;
  }
  if (rate) out.value = valueOf(*coins, *rate);
  out.valueIsEstimate = out.value.has_value();
  if (out.value && out.value->minor() > facts.refundable.minor()) {
    out.error = tooMuch(facts, format);
    out.value.reset();
    return;
  }
  out.amount = *coins;
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
      out.error = tooMuch(facts, format);
    } else {
      out.amount = facts.refundable;
      out.value = facts.refundable;
    }
    return out;
  }
  if (form.amount.isEmpty()) return out;
  out.error = complaintAbout(form.amount);
  if (!out.error.isEmpty()) return out;
  const auto asset = chosenAsset(form, facts);
  if (form.inAsset && asset) {
    // A rate of the payment is the nearest thing to a rate of now while none was told.
    auto rate = rateInUse(form, facts);
    if (!rate && asset == paidAsset(facts.payment)) rate = facts.payment.rate;
    readCoins(form.amount, *asset, rate, facts, format, out);
  } else {
    readMoney(form.amount, facts, format, out);
  }
  return out;
}

}  // namespace paydeck
