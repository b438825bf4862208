#pragma once

#include "models/domain/Clock.h"
#include "models/domain/Payment.h"
#include "models/store/Database.h"
#include "models/store/Numbering.h"
#include "models/store/PaymentRow.h"

namespace paydeck {

/// What became of one report about a payment.
struct UpsertOutcome {
  enum class Kind { Inserted, Updated, Moved, Ignored };
  Kind kind = Kind::Ignored;
  PaymentKey key = 0;  ///< Moved: the new key, because the creation time changed
};

/// What the cache had when a report arrived.
struct KnownPayment {
  PaymentKey key = 0;
  std::int64_t revision = 0;
  std::int64_t contentHash = 0;
  UtcTime updatedAt{};
};

struct PaymentReport {
  std::int64_t revision = 0;
  std::int64_t contentHash = 0;
  UtcTime updatedAt{};
};

enum class ReportVerdict { Insert, Replace, OnlyFresher, Stale };

/// Decides what a report does: nothing when it is older than what is known; only its revision and time of fetching when
/// it says the same; of two different ones with one revision the later changed wins, then the later arrived.
ReportVerdict planReport(const std::optional<KnownPayment>& known, const PaymentReport& report);

/// Writes payments, inside the caller's transaction.
class PaymentUpsert {
 public:
  PaymentUpsert(Database& database, Numbering& numbering) : database_(database), numbering_(numbering) {}

  Result<UpsertOutcome> write(const ConnectionId& connection, const Payment& payment, UtcTime now);

 private:
  struct Prepared;
  Result<std::optional<KnownPayment>> find(std::int64_t connection, const PaymentId& id);
  Result<PaymentKey> freeKey(UtcTime createdAt);
  Result<void> insert(const Prepared& prepared, PaymentKey key);
  Result<void> replace(const Prepared& prepared, PaymentKey key);
  Result<void> refresh(const Prepared& prepared, PaymentKey key);
  Result<PaymentKey> keyAfterChange(const Prepared& prepared, PaymentKey key);
  Result<void> writeNarrow(std::string_view sql, const Prepared& prepared, PaymentKey key);
  Result<void> writeTexts(std::string_view sql, const Prepared& prepared, PaymentKey key);
  Result<void> writeDetails(std::string_view sql, const Prepared& prepared, PaymentKey key);
  Result<void> addToSearch(const Prepared& prepared, PaymentKey key);
  Result<void> updateSearch(const Prepared& prepared, PaymentKey oldKey, PaymentKey key);

  Database& database_;
  Numbering& numbering_;
};

}  // namespace paydeck
