#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/BooksApi.h"
#include "models/domain/Refund.h"
#include "models/domain/RefundQuote.h"
#include "models/domain/Result.h"

namespace paydeck {

/// Exactly what is sent when money is to leave. Stored before it is sent and sent again word for word, never rebuilt.
struct RefundOrder {
  PaymentId payment{};
  std::string quoteId{};
  std::string destination{};
  std::string reason{};
  std::string note{};
  Money refundableSeen{};  ///< refused with code "payment_changed" when it is no longer true
  bool notifyCustomer = false;
  std::string refundLink{};  ///< the link through which the customer gave the destination; empty: none

  friend bool operator==(const RefundOrder&, const RefundOrder&) = default;
};

struct RefundListRequest {
  std::optional<PaymentId> payment{};
  std::vector<RefundStatus> statuses{};  ///< empty: all
  std::string cursor{};
  unsigned limit = 100;
};

/// A decision about what was looked at; refused with code "refund_changed" when the refund has another revision.
struct RefundDecision {
  RefundId refund{};
  std::int64_t revision = 0;
  std::string comment{};
};

struct RefundLink {
  enum class Status { Open, Answered, Expired, Cancelled };
  std::string id{};
  std::string url{};  ///< for the customer, who enters the address there
  Status status = Status::Open;
  std::string destination{};  ///< once answered
  std::optional<UtcTime> answeredAt{};
  UtcTime expiresAt{};

  friend bool operator==(const RefundLink&, const RefundLink&) = default;
};

/// What can go wrong is told apart by ErrorKind: Offline means that nothing reached the backend, Unauthorized,
/// Forbidden, NotFound, Conflict, RateLimited, Refused and InvalidInput that it understood and did nothing. After any
/// other kind the outcome of create() is unknown and only findByKey() tells.
///
/// Every call blocks, for worker threads, and ends early with ErrorKind::Cancelled when the token is stopped; for
/// create() that too leaves the outcome unknown.
class RefundsApi {
 public:
  virtual ~RefundsApi() = default;

  /// True when the backend promises that one idempotency key pays at most once, however often it is sent.
  virtual bool promisesIdempotency() const = 0;

  virtual Result<RefundOptions> options(const PaymentId& payment, std::stop_token stop) = 0;
  virtual Result<RefundQuote> quote(const RefundQuestion& question, std::stop_token stop) = 0;
  /// Sent once, without retries of the transport's own.
  virtual Result<Refund> create(const RefundOrder& order, const std::string& idempotencyKey, std::stop_token stop) = 0;
  /// The refund that a key made; none when the backend knows of none.
  virtual Result<std::optional<Refund>> findByKey(const std::string& idempotencyKey, std::stop_token stop) = 0;
  virtual Result<Refund> refund(const RefundId& id, std::stop_token stop) = 0;
  /// Newest first.
  virtual Result<Page<Refund>> list(const RefundListRequest& request, std::stop_token stop) = 0;

  /// Capability::RefundApprovals; elsewhere ErrorKind::Unsupported.
  virtual Result<Refund> approve(const RefundDecision& decision, const std::string& idempotencyKey,
                                 std::stop_token stop) = 0;
  virtual Result<Refund> reject(const RefundDecision& decision, const std::string& idempotencyKey,
                                std::stop_token stop) = 0;
  virtual Result<Refund> cancel(const RefundId& id, const std::string& idempotencyKey, std::stop_token stop) = 0;
  virtual Result<std::vector<ApprovalPolicy>> policies(std::stop_token stop) = 0;
  virtual Result<std::vector<RefundAllowance>> allowances(std::stop_token stop) = 0;

  virtual Result<RefundLink> createLink(const PaymentId& payment, const std::string& idempotencyKey,
                                        std::stop_token stop) = 0;
  virtual Result<RefundLink> link(const std::string& id, std::stop_token stop) = 0;
};

}  // namespace paydeck
