#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/domain/Payment.h"
#include "models/domain/Result.h"
#include "models/domain/TimelineEntry.h"

namespace paydeck {

/// Which payments to list, newest first by creation time.
struct PaymentListRequest {
  std::optional<UtcTime> createdFrom{};    ///< inclusive
  std::optional<UtcTime> createdBefore{};  ///< exclusive
  std::vector<PaymentStatus> statuses{};   ///< empty: all
  std::string cursor{};                    ///< from the previous page; empty: first page
  unsigned limit = 100;
};

/// An object that could not be mapped. It is kept and shown as "n rows could not be read", never dropped silently.
struct UnreadableObject {
  std::string id{};  ///< as far as it could be read
  std::string reason{};
  std::string raw{};

  friend bool operator==(const UnreadableObject&, const UnreadableObject&) = default;
};

struct PaymentPage {
  std::vector<Payment> payments{};
  std::vector<UnreadableObject> unreadable{};
  std::string nextCursor{};  ///< empty: this was the last page
};

/// What the server counts, to compare the cache with.
struct PaymentTotals {
  std::int64_t count = 0;
  std::map<Asset, Int256> receivedAtoms{};  ///< sum of received per asset over all payments in the range
  std::int64_t asOfSequence = 0;            ///< the event sequence at which the server counted; 0 when it has none
};

/// Blocking calls for worker threads; each returns early with ErrorKind::Cancelled when the token is stopped.
class PaymentsApi {
 public:
  virtual ~PaymentsApi() = default;
  virtual Result<PaymentPage> listPayments(const PaymentListRequest& request, std::stop_token stop) = 0;
  virtual Result<Payment> payment(const PaymentId& id, std::stop_token stop) = 0;
  /// Capability::Timeline; elsewhere ErrorKind::Unsupported.
  virtual Result<std::vector<TimelineEntry>> timeline(const PaymentId& id, std::stop_token stop) = 0;
  /// Capability::PaymentTotals; elsewhere ErrorKind::Unsupported. Payments created before `before` when given.
  virtual Result<PaymentTotals> totals(std::optional<UtcTime> before, std::stop_token stop) = 0;
};

}  // namespace paydeck
