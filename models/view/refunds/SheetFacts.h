#pragma once

#include <optional>
#include <vector>

#include "models/domain/Payment.h"
#include "models/view/refunds/RefundActions.h"
#include "models/view/refunds/SheetQuote.h"

namespace paydeck {

/// What the refund sheet knows beside what was entered in it.
struct SheetFacts {
  Payment payment{};
  RefundAbility ability{};
  std::optional<RefundOptions> options{};  ///< none until the backend answered
  Money refundable{};                      ///< what the person was shown, and what goes with the order as seen
  Money alreadyRefunded{};                 ///< as shown with it
  std::optional<Money> changedTo{};        ///< what is refundable meanwhile, until a person looked at it
  std::vector<ApprovalPolicy> policies{};
  bool offline = false;

  SheetQuote::State quoteState = SheetQuote::State::Nothing;
  std::optional<RefundQuote> quote{};       ///< for exactly what is entered
  std::optional<RefundQuote> otherQuote{};  ///< the same at the other rate
  std::optional<Error> quoteError{};
  std::optional<ExchangeRate> rateNow{};  ///< the last the backend told for the chosen asset
};

/// The asset in which the customer paid; none when unknown.
std::optional<Asset> paidAsset(const Payment& payment);

/// What is refundable by the local copy alone, until the backend says it.
Money refundableByCopy(const Payment& payment);

/// "Ingrid" for "Ingrid Halvorsen"; the whole name when it isn't a person's; empty when there is none.
QString shortCustomerName(const QString& name);

}  // namespace paydeck
