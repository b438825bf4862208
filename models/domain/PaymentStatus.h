#pragma once

#include <span>
#include <string>
#include <string_view>

namespace paydeck {

/// Where a payment is in its life. Backends' own words map onto these; a word Paydeck does not know becomes Unknown and
/// its text is kept in PaymentState::providerText.
enum class PaymentStatus {
  Created,     ///< made, not shown to a payer yet
  Pending,     ///< waiting for the customer
  Confirming,  ///< seen, not final
  Succeeded,
  Underpaid,
  Overpaid,
  Expired,
  PaidLate,  ///< paid after expiry; somebody must decide
  Failed,
  PartiallyRefunded,
  Refunded,
  Disputed,
  Unknown,
};

std::span<const PaymentStatus> allPaymentStatuses();

/// Stable lower-case name used in the cache, the filter language and JSON: "partially_refunded".
std::string_view paymentStatusName(PaymentStatus status);

/// The inverse of paymentStatusName; Unknown for anything else.
PaymentStatus paymentStatusFromName(std::string_view name);

/// True when nothing but a person's act or a dispute changes it any more.
bool isFinal(PaymentStatus status);

/// True when the money has arrived in full or in part and is not on its way back whole.
bool hasReceivedMoney(PaymentStatus status);

/// Statuses that wait for a person at the merchant: underpaid, overpaid, paid late, disputed, unknown.
bool needsAttention(PaymentStatus status);

/// Whether a backend may report `to` after `from`. A reorganisation takes Confirming back to Pending; a late payment
/// revives Expired. False means the report is stale or absurd; it is kept, shown and logged, never dropped.
bool isExpectedTransition(PaymentStatus from, PaymentStatus to);

struct PaymentState {
  PaymentStatus status = PaymentStatus::Unknown;
  std::string providerText{};  ///< the backend's own word(s), e.g. "Expired / PaidLate"
  unsigned confirmations = 0;  ///< only meaningful while Confirming
  unsigned required = 0;

  friend bool operator==(const PaymentState&, const PaymentState&) = default;
};

}  // namespace paydeck
