#include <QCoreApplication>
#include <QUrl>

#include "models/view/payments/DetailParts.h"

namespace paydeck::detail {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("PaymentDetail", text);
}

QVariantMap line(const QString& label, const AmountText& amount, const QString& copy, const char* tone = "",
                 bool strong = false) {
  return {{"label", label}, {"number", amount.number},           {"unit", plainUserText(amount.unit, 16)},
          {"copy", copy},   {"tone", QString::fromLatin1(tone)}, {"strong", strong}};
}

QVariantMap line(const QString& label, const Money& money, const Formatter& format, bool strong = false) {
  return line(label, format.amounts().moneyParts(money), AmountFormat::forCopy(money), "", strong);
}

QVariantMap line(const QString& label, const AssetAmount& coins, const Formatter& format, const char* tone = "") {
  return line(label, format.amounts().coin(coins), AmountFormat::forCopy(coins), tone);
}

QString feeLabel(const Payment& p, const Formatter& format) {
  if (!p.requested || p.requested->isZero() || p.requested->currency() != p.fee->currency())
    return tr("Processing fee");
  const auto percent = Decimal(Int256(p.fee->minor()), 0).times(Decimal(Int256(100), 0));
  if (!percent) return tr("Processing fee");
  const auto share = percent->dividedBy(Decimal(Int256(p.requested->minor()), 0), 2, Rounding::HalfEven);
  if (!share) return tr("Processing fee");
  return tr("Processing fee, %1%").arg(format.amounts().numbers().whole(*share));
}

void addDifference(const Payment& p, const Formatter& format, QVariantList& list) {
  if (!p.due || !p.received || p.due->asset != p.received->asset) return;
  const bool less = p.state.status == PaymentStatus::Underpaid;
  const bool more = p.state.status == PaymentStatus::Overpaid;
  if (!less && !more) return;
  const auto difference = less ? p.due->minus(*p.received) : p.received->minus(*p.due);
  if (!difference || difference->atoms.isNegative() || difference->atoms.isZero()) return;
  list.append(line(less ? tr("Missing") : tr("Paid too much"), *difference, format, less ? "warning" : "teal"));
}

/// Paid in several ways: each asset in a line of its own, since they cannot be summed.
void addBesides(const Payment& p, const Formatter& format, QVariantList& list) {
  const auto besides = receivedBesides(p);
  if (!besides) return;
  for (const AssetAmount& amount : *besides) {
    const QString where = plainUserText(networkName(amount.asset.network), 40);
    list.append(line(tr("Also received, %1").arg(where), amount, format));
  }
}

QString explorer(const std::string& chain, const std::string& hash) {
  const Network* network = findNetwork(chain);
  if (network == nullptr || network->transactionUrl.empty() || hash.empty()) return {};
  // The hash comes from outside: it may only ever be one path segment of the known address.
  return QString::fromUtf8(network->transactionUrl.data(), static_cast<qsizetype>(network->transactionUrl.size())) +
         QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(hash)));
}

QVariantMap link(const QString& label, const std::string& full, const QString& url = {}, bool struck = false,
                 const QString& note = {}) {
  const QString text = outside(full, 400);
  return {{"label", label}, {"shown", shortHash(text)}, {"full", text},
          {"url", url},     {"struck", struck},         {"note", note}};
}

}  // namespace

QString outside(const std::string& text, qsizetype longest) {
  const std::size_t bytes = std::min(text.size(), static_cast<std::size_t>(longest) * 8);
  return plainUserText(QString::fromUtf8(text.data(), static_cast<qsizetype>(bytes)), longest);
}

QVariantList amounts(const Payment& p, const Formatter& format) {
  QVariantList list;
  if (p.requested) list.append(line(tr("Requested"), *p.requested, format));
  if (p.rate) {
    AmountText rate;
    rate.number = format.amounts().numbers().whole(p.rate->value);
    rate.unit = QString::fromStdString(p.rate->quote.code());
    list.append(line(tr("Rate locked %1").arg(format.time(p.rate->at)), rate,
                     QString::fromStdString(p.rate->value.toString())));
  }
  const bool card = p.method.kind == MethodKind::Card;
  if (p.due && !card) list.append(line(tr("Due"), *p.due, format));
  if (p.received) list.append(line(tr("Received"), *p.received, format));
  addBesides(p, format, list);
  addDifference(p, format, list);
  if (p.fee) list.append(line(feeLabel(p, format), Money(-p.fee->minor(), p.fee->currency()), format));
  if (p.refunded && !p.refunded->isZero()) {
    list.append(line(tr("Refunded"), Money(-p.refunded->minor(), p.refunded->currency()), format));
  }
  if (p.net) list.append(line(tr("You receive"), *p.net, format, true));
  return list;
}

void writeChain(const Payment& p, DetailText& text) {
  if (p.method.kind == MethodKind::Card) return;
  QString from;
  for (const ChainTransaction& t : p.transactions) {
    const QString url = explorer(t.amount ? t.amount->asset.network : p.method.network, t.hash);
    text.chain.append(link(tr("Transaction"), t.hash, url, !t.counted, t.counted ? QString() : tr("replaced")));
    if (t.counted && text.hash.isEmpty()) {
      text.hash = outside(t.hash, 400);
      text.explorerUrl = url;
    }
    if (t.counted && !t.from.empty() && from != outside(t.from, 400)) {
      from = outside(t.from, 400);
      text.chain.append(link(tr("From"), t.from));
    }
  }
  std::string to = p.payAddress;
  for (const ChainTransaction& t : p.transactions) {
    if (to.empty() && t.counted) to = t.to;
  }
  if (!to.empty()) text.chain.append(link(tr("To, receiving wallet"), to));
}

}  // namespace paydeck::detail
