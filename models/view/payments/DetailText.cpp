#include "models/view/payments/DetailText.h"

#include <QCoreApplication>
#include <algorithm>

#include "models/view/payments/DetailParts.h"
#include "models/view/payments/RowTextWriter.h"

namespace paydeck {
namespace {

constexpr qsizetype kNameLength = 200;
constexpr qsizetype kRawLength = 200'000;

QString tr(const char* text) {
  return QCoreApplication::translate("PaymentDetail", text);
}
QString trCount(const char* text, int n) {
  return QCoreApplication::translate("PaymentDetail", text, nullptr, n);
}

/// Paid in several ways: all of them, never their sum.
QString coinsReceived(const Payment& p, const Formatter& format) {
  QStringList parts{plainUserText(format.amounts().coinOnNetwork(*p.received), 120)};
  const auto besides = receivedBesides(p);
  for (std::size_t i = 0; besides && i < besides->size(); ++i) {
    parts.append(plainUserText(format.amounts().coinOnNetwork(besides->at(i)), 120));
  }
  return parts.join(QStringLiteral(" + "));
}

void writeHeadline(const Payment& p, const Formatter& format, DetailText& text) {
  if (p.requested) {
    const AmountText parts = format.amounts().moneyParts(*p.requested);
    text.amountLead = parts.lead;
    text.amountTail = parts.tail;
    text.amountCopy = AmountFormat::forCopy(*p.requested);
  } else {
    text.amountLead = tr("Any amount");
  }
  text.symbol = detail::outside(p.method.symbol, 40);
  text.network = p.method.kind == MethodKind::Card ? QStringLiteral("card") : detail::outside(p.method.network, 40);
  text.cardBrand = detail::outside(p.method.cardBrand, 40);
  const bool came = p.received && !p.received->atoms.isZero();
  if (p.method.kind == MethodKind::Card || (!came && !p.due)) {
    text.assetLine = methodWords(p.method);
  } else if (came) {
    text.assetLine = coinsReceived(p, format);
  } else {
    text.assetLine = tr("%1 due").arg(plainUserText(format.amounts().coinOnNetwork(*p.due), 120));
  }
}

void writeConfirmations(const Payment& p, const DetailContext& context, const Formatter& format, DetailText& text) {
  if (p.state.status != PaymentStatus::Confirming || p.state.required == 0) return;
  text.confirmations = static_cast<int>(std::min(p.state.confirmations, p.state.required));
  text.required = static_cast<int>(p.state.required);
  const QString counted =
      trCount("%1 of %2 confirmations", text.required).arg(p.state.confirmations).arg(p.state.required);
  if (context.stale) {
    text.confirmationsText = context.asOf ? tr("%1 at %2").arg(counted, format.times().clock(*context.asOf)) : counted;
    text.finalText = tr("Not updating");
    return;
  }
  text.confirmationsText = counted;
  const auto left = detail::timeToFinal(p, format.now());
  if (left) text.finalText = tr("Final in about %1").arg(TimeFormat::duration(*left));
}

void writeCustomer(const StoredPayment& stored, const Formatter& format, DetailText& text) {
  const CustomerRef& customer = stored.payment.customer;
  text.customerName = detail::outside(customer.name, kNameLength);
  text.customerEmail = detail::outside(customer.email, kNameLength);
  text.initials = initials(text.customerName);
  QStringList line;
  if (!text.customerEmail.isEmpty()) line.append(isolatedUserText(text.customerEmail));
  if (stored.paymentsOfCustomer > 0) {
    line.append(stored.paymentsOfCustomer == 1 ? tr("1 payment")
                                               : tr("%1 payments").arg(format.count(stored.paymentsOfCustomer)));
  }
  text.customerLine = line.join(QStringLiteral(", "));
}

void writeSource(const StoredPayment& stored, const DetailContext& context, const Formatter& format, DetailText& text) {
  const QString name = context.connectionName.isEmpty() ? detail::outside(stored.payment.connection.value(), 60)
                                                        : plainUserText(context.connectionName, 60);
  text.reportedBy = context.stale ? tr("Last reported by %1").arg(name) : tr("Reported by %1").arg(name);
  text.reportedDetail = tr("Fetched %1. Not checked by an own node.").arg(format.time(stored.fetchedAt));
}

}  // namespace

DetailText makeDetailText(const StoredPayment& stored, const DetailContext& context, const Formatter& format) {
  const Payment& p = stored.payment;
  DetailText text;
  text.id = detail::outside(p.id.value(), kNameLength);
  text.orderRef = detail::outside(p.orderRef, kNameLength);
  text.title = text.orderRef.isEmpty() ? text.id : text.orderRef;
  text.status = statusLook(p.state, context.stale);
  text.status.text = plainUserText(text.status.text, 40);
  text.stale = context.stale;
  text.failure = detail::outside(p.failureReason, 400);
  writeHeadline(p, format, text);
  writeConfirmations(p, context, format, text);
  text.timeline = detail::timeline(p, context, format);
  text.amounts = detail::amounts(p, format);
  detail::writeChain(p, text);
  writeSource(stored, context, format, text);
  writeCustomer(stored, format, text);
  for (const auto& [key, value] : p.metadata) {
    text.metadata.append(QVariantMap{{"key", detail::outside(key, 60)}, {"value", detail::outside(value, 400)}});
  }
  text.raw = QString::fromUtf8(p.raw.data(), static_cast<qsizetype>(std::min<std::size_t>(p.raw.size(), kRawLength)));
  return text;
}

}  // namespace paydeck
