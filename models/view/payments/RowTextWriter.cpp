#include "models/view/payments/RowTextWriter.h"

#include <QCoreApplication>

namespace paydeck {
namespace {

constexpr qsizetype kNameLength = 120;
constexpr qsizetype kOrderLength = 60;
constexpr qsizetype kWordLength = 40;

QString tr(const char* text) {
  return QCoreApplication::translate("PaymentRow", text);
}

QString outside(const std::string& text, qsizetype longest) {
  // Cut before converting: a name of ten thousand characters must not cost more than it shows.
  const std::size_t bytes = std::min(text.size(), static_cast<std::size_t>(longest) * 8);
  return plainUserText(QString::fromUtf8(text.data(), static_cast<qsizetype>(bytes)), longest);
}

QString isolated(const QString& text) {
  return text.isEmpty() ? text : QChar(0x2068) + text + QChar(0x2069);
}

}  // namespace

QString methodWords(const PaymentMethod& method) {
  if (method.kind == MethodKind::Card) {
    const QString tail = outside(method.cardLast4, kWordLength);
    return tail.isEmpty() ? tr("Card") : tr("Card") + QStringLiteral(" ·· ") + tail;
  }
  if (method.symbol.empty()) return tr("Not chosen yet");
  const QString symbol = outside(method.symbol, kWordLength);
  if (method.network.empty()) return symbol;
  return tr("%1 on %2").arg(symbol, plainUserText(networkName(method.network), kWordLength));
}

RowText RowTextWriter::write(const PaymentRow& row) const {
  RowText text;
  text.time = format_.time(row.createdAt);
  text.email = isolated(outside(row.customerEmail, kNameLength));
  text.customer = isolated(outside(row.customerName, kNameLength));
  text.anonymous = text.customer.isEmpty();
  if (text.anonymous) text.customer = text.email.isEmpty() ? tr("No name") : text.email;
  text.order = outside(row.orderRef.empty() ? row.id.value() : row.orderRef, kOrderLength);
  const StatusLook look = statusLook(row.state, isStale_ && isStale_(row.connection));
  text.status = plainUserText(look.text, kWordLength);
  text.statusTone = look.tone;
  text.statusIcon = look.icon;
  text.statusHollow = look.hollow;
  text.hash = shortHash(outside(row.transactionHash, kNameLength));
  text.timeAndOrder = text.time + QStringLiteral(", ") + text.order;
  writeMethod(row, text);
  writeAmounts(row, text);
  text.spoken = spoken(row, text);
  return text;
}

void RowTextWriter::writeMethod(const PaymentRow& row, RowText& text) const {
  const PaymentMethod& method = row.method;
  text.symbol = outside(method.symbol, kWordLength);
  text.network = outside(method.network, kWordLength);
  text.cardBrand = outside(method.cardBrand, kWordLength);
  if (method.kind == MethodKind::Card) {
    if (text.network.isEmpty()) text.network = QStringLiteral("card");
    text.method = tr("Card");
    const QString tail = outside(method.cardLast4, kWordLength);
    text.methodDetail = tail.isEmpty() ? QString() : QStringLiteral("·· ") + tail;
  } else if (method.symbol.empty()) {
    text.method = QStringLiteral("–");
  } else {
    text.method = text.symbol;
    text.methodDetail = method.network.empty() ? QString() : plainUserText(networkName(method.network), kWordLength);
  }
}

void RowTextWriter::writeAmounts(const PaymentRow& row, RowText& text) const {
  const AmountFormat& amounts = format_.amounts();
  const bool came = row.received && !row.received->atoms.isZero();
  text.paid = QStringLiteral("–");
  text.paidWithUnit = tr("not paid");
  if (came) {
    const AmountText paid = amounts.coin(*row.received);
    text.paid = paid.number;
    text.paidUnit = plainUserText(paid.unit, kWordLength);
    text.paidWithUnit = text.paid + QChar(0xA0) + text.paidUnit;
  }
  text.value = amounts.bare(row.requested);
  text.valueWithUnit = row.requested ? amounts.money(*row.requested) : tr("any amount");
  const bool named = !row.requested || row.requested->currency() == columnCurrency_;
  if (!named) text.valueUnit = QString::fromStdString(row.requested->currency().code());
}

QString RowTextWriter::spoken(const PaymentRow& row, const RowText& text) const {
  QString status = text.status;
  if (row.state.status == PaymentStatus::Confirming && row.state.required > 0) {
    status = tr("confirming %1 of %2").arg(row.state.confirmations).arg(row.state.required);
  }
  return QStringList{text.customer, text.valueWithUnit, status.toLower(), methodWords(row.method), text.time}.join(
      QStringLiteral(", "));
}

}  // namespace paydeck
