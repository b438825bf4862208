#pragma once

#include <string>
#include <string_view>

namespace paydeck {

/// Where a refund is at the backend. A word Paydeck does not know becomes Unknown and its text is kept in
/// RefundState::providerText. What happens before the backend knows of it is OutboxState.
enum class RefundStatus {
  AwaitingApproval,
  Processing,  ///< sent or about to be; see confirmations
  Succeeded,
  Failed,     ///< nothing was paid; what was reserved is refundable again
  Cancelled,  ///< withdrawn before it was sent
  Rejected,   ///< by a checker
  Expired,    ///< nobody approved it in time
  Unknown,
};

/// Stable lower-case name used in the cache, the Merchant API and JSON: "awaiting_approval".
std::string_view refundStatusName(RefundStatus status);
/// The inverse; Unknown for anything else.
RefundStatus refundStatusFromName(std::string_view name);

/// True when it will not change any more.
bool isFinal(RefundStatus status);
/// True while it holds part of what is refundable: neither paid out nor given back.
bool isInFlight(RefundStatus status);

struct RefundState {
  RefundStatus status = RefundStatus::Unknown;
  std::string providerText{};
  unsigned confirmations = 0;  ///< of `required`, only meaningful while Processing and on a chain
  unsigned required = 0;

  friend bool operator==(const RefundState&, const RefundState&) = default;
};

enum class RefundRate { Now, AtPayment };          ///< "now", "at_payment"
enum class RefundFeePayer { Merchant, Customer };  ///< "merchant", "customer"

std::string_view refundRateName(RefundRate rate);
std::string_view refundFeePayerName(RefundFeePayer payer);
RefundRate refundRateFromName(std::string_view name);          ///< Now for anything else
RefundFeePayer refundFeePayerFromName(std::string_view name);  ///< Merchant for anything else

}  // namespace paydeck
