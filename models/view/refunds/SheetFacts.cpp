#include "models/view/refunds/SheetFacts.h"

#include <QStringList>
#include <algorithm>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

constexpr qsizetype kLongestShortName = 24;

/// Words that end the name of a company: those are never cut to their first word.
bool endsLikeACompany(const QString& last) {
  static const QStringList kForms{QStringLiteral("GmbH"), QStringLiteral("AG"),  QStringLiteral("Ltd"),
                                  QStringLiteral("Ltd."), QStringLiteral("LLC"), QStringLiteral("Inc"),
                                  QStringLiteral("Inc."), QStringLiteral("SA"),  QStringLiteral("AB"),
                                  QStringLiteral("Oy"),   QStringLiteral("BV"),  QStringLiteral("Records")};
  return kForms.contains(last, Qt::CaseInsensitive);
}

}  // namespace

std::optional<Asset> paidAsset(const Payment& payment) {
  if (payment.received) return payment.received->asset;
  if (payment.due) return payment.due->asset;
  return findAsset(payment.method.symbol, payment.method.network);
}

Money refundableByCopy(const Payment& payment) {
  if (!payment.requested) return {};
  if (!payment.refunded || payment.refunded->currency() != payment.requested->currency()) return *payment.requested;
  const auto rest = payment.requested->minus(*payment.refunded);
  return rest && rest->minor() > 0 ? *rest : Money(0, payment.requested->currency());
}

QString shortCustomerName(const QString& name) {
  const QString clean = plainUserText(name, 80).simplified();
  const QStringList words = clean.split(u' ', Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  const bool person = words.size() > 1 && words.size() < 5 && !endsLikeACompany(words.last());
  return isolatedUserText(person ? words.first() : clean, kLongestShortName);
}

}  // namespace paydeck
