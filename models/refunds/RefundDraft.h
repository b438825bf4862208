#pragma once

#include <optional>
#include <string>

#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/RefundQuote.h"
#include "models/refunds/OutboxId.h"
#include "models/refunds/RefundTerms.h"

namespace paydeck {

/// What a person wants to refund, with everything that was on the screen when they decided.
struct RefundDraft {
  OutboxId id{};  ///< made when the sheet is opened
  ConnectionId connection{};
  RefundQuestion question{};   ///< the payment, how much, in what, at which rate, who pays the fee
  std::string orderRef{};      ///< to show
  std::string customerName{};  ///< to show; untrusted
  std::string destination{};
  std::string reason{};
  std::string note{};
  bool notifyCustomer = false;
  Money refundableSeen{};
  std::optional<RefundTerms> termsSeen{};      ///< none when it was confirmed without a quote (offline)
  unsigned acceptedDriftBasisPoints = 50;      ///< how far a rate may have moved while it waited
  unsigned acceptedFeeRiseBasisPoints = 2500;  ///< how far a network fee in another asset may have risen
  std::string createdBy{};

  friend bool operator==(const RefundDraft&, const RefundDraft&) = default;
};

/// Refuses what cannot be meant: no destination, nothing or a negative amount, more than is refundable, another
/// currency. InvalidInput with a sentence.
Result<void> checkDraft(const RefundDraft& draft);

}  // namespace paydeck
