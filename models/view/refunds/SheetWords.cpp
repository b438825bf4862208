#include "models/view/refunds/SheetWords.h"

#include <QCoreApplication>
#include <QVariantMap>

#include "models/view/refunds/SheetRates.h"

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("RefundSheet", text);
}

QString refundedLine(const SheetFacts& facts, const Formatter& format) {
  QString line;
  const auto total = facts.refundable.plus(facts.alreadyRefunded);
  if (facts.alreadyRefunded.minor() > 0 && total) {
    const QString whole = format.money(facts.payment.requested ? *facts.payment.requested : *total);
    line = tr("%1 of %2 was refunded").arg(format.money(facts.alreadyRefunded), whole);
  }
  if (facts.options && facts.options->inFlight.minor() > 0) {
    const QString waiting = tr("%1 is on its way").arg(format.money(facts.options->inFlight));
    line = line.isEmpty() ? waiting : tr("%1, %2").arg(line, waiting);
  }
  if (line.isEmpty() && !facts.options) return tr("By the local copy, to be checked again");
  return line;
}

QString changedLine(const SheetFacts& facts, const Formatter& format) {
  if (!facts.changedTo) return {};
  if (facts.changedTo->minor() <= 0)
    return tr("This payment was refunded meanwhile. Nothing of it can be refunded any more.");
  return tr("This payment changed while you were here: %1 can be refunded now, it was %2.")
      .arg(format.money(*facts.changedTo), format.money(facts.refundable));
}

/// What one rate comes to: quoted where the backend answered, else worked out here and marked.
SheetRateCard cardFor(RefundRate kind, const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                      const Formatter& format) {
  SheetRateCard card;
  card.title = kind == RefundRate::Now ? tr("Rate now") : tr("Rate at payment");
  const auto asset = chosenAsset(form, facts);
  const auto& quote = form.rate == kind ? facts.quote : facts.otherQuote;
  const bool known = quote && quote->rateKind == kind;
  const bool paid = asset && asset == paidAsset(facts.payment);
  auto rate = kind == RefundRate::Now ? facts.rateNow : paid ? facts.payment.rate : std::nullopt;
  if (kind == RefundRate::AtPayment && (!paid || !facts.payment.rate) && !known) {
    card.offered = false;
    card.line = paid ? tr("This payment has no rate of its own") : tr("Only for what was paid with");
    return card;
  }
  std::optional<AssetAmount> coins;
  if (known) {
    coins = quote->customerReceives;
  } else if (const auto* exact = amount.amount ? std::get_if<AssetAmount>(&*amount.amount) : nullptr) {
    coins = *exact;
  } else if (amount.value && rate && asset) {
    coins = coinsFor(*amount.value, *rate, *asset);
  }
  if (!coins) {
    card.line = facts.offline ? tr("Asked for when it leaves") : QString();
    card.amount = QStringLiteral("–");
    return card;
  }
  card.amount = (known ? QString() : QStringLiteral("~")) + format.amounts().coin(*coins).text();
  if (const auto today = facts.rateNow ? valueOf(*coins, *facts.rateNow) : std::nullopt)
    card.line = tr("%1 of value today").arg(format.money(*today));
  return card;
}

}  // namespace

QString sheetPaidLine(const Payment& payment, const Formatter& format) {
  const QString name = isolatedUserText(QString::fromStdString(payment.customer.name), 60);
  const QString who = name.isEmpty() ? tr("The customer") : name;
  const QString when = format.times().inWords(payment.createdAt, format.now());
  const QString value = payment.requested ? format.money(*payment.requested) : QString();
  const QString coins = payment.received ? format.amounts().coinOnNetwork(*payment.received) : QString();
  if (value.isEmpty() && coins.isEmpty()) return tr("%1, %2").arg(who, when);
  if (coins.isEmpty()) return tr("%1 paid %2, %3").arg(who, value, when);
  if (value.isEmpty()) return tr("%1 paid %2, %3").arg(who, coins, when);
  return tr("%1 paid %2 with %3, %4").arg(who, value, coins, when);
}

QString sheetCustomer(const Payment& payment, bool start) {
  const QString name = shortCustomerName(QString::fromStdString(payment.customer.name));
  if (!name.isEmpty()) return name;
  return start ? tr("The customer") : tr("the customer");
}

SheetAmountText sheetAmountText(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                const Formatter& format) {
  SheetAmountText out;
  const auto asset = chosenAsset(form, facts);
  const QString money = QString::fromStdString(facts.refundable.currency().code());
  const QString coins = asset ? plainUserText(QString::fromStdString(asset->symbol), 12) : QString();
  const bool inAsset = form.inAsset && asset && !form.whole;
  out.text = form.whole ? QString::fromStdString(facts.refundable.toString()) : form.amount;
  out.symbol = inAsset ? QString() : currencySymbol(facts.refundable.currency());
  out.unit = inAsset ? coins : money;
  out.otherUnit = inAsset ? money : coins == money ? QString() : coins;
  out.whole = form.whole;
  out.wholeText =
      (facts.alreadyRefunded.minor() > 0 ? tr("The rest, %1") : tr("Full, %1")).arg(format.money(facts.refundable));
  out.error = amount.error;
  out.refundedLine = refundedLine(facts, format);
  out.upToLine = tr("Up to %1").arg(format.money(facts.refundable));
  out.changedLine = changedLine(facts, format);
  return out;
}

std::array<SheetRateCard, 2> sheetRateCards(const SheetForm& form, const SheetFacts& facts, const SheetAmount& amount,
                                            const Formatter& format) {
  return {cardFor(RefundRate::Now, form, facts, amount, format),
          cardFor(RefundRate::AtPayment, form, facts, amount, format)};
}

QString sheetFeeLine(const SheetFacts& facts, const Formatter& format) {
  if (!facts.quote) return facts.offline ? tr("Asked for when it leaves") : QString();
  const QString fee = format.amounts().coin(facts.quote->networkFee).text();
  if (!facts.quote->arrivesInSeconds) return tr("About %1").arg(fee);
  const std::chrono::seconds arrives(*facts.quote->arrivesInSeconds);
  return tr("About %1, arrives in %2").arg(fee, TimeFormat::duration(arrives));
}

QVariantList sheetAssets(const SheetFacts& facts) {
  std::vector<Asset> assets;
  if (facts.options) assets = facts.options->assets;
  const auto paid = paidAsset(facts.payment);
  if (assets.empty() && paid) assets.push_back(*paid);
  QVariantList list;
  for (const Asset& asset : assets) {
    list.append(QVariantMap{{"text", assetOnNetwork(asset)},
                            {"symbol", QString::fromStdString(asset.symbol)},
                            {"network", QString::fromStdString(asset.network)},
                            {"note", asset == paid ? tr("same as paid") : QString()}});
  }
  return list;
}

}  // namespace paydeck
