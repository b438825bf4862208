#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/Currency.h"
#include "models/domain/Ids.h"
#include "models/domain/PaymentStatus.h"
#include "models/domain/Result.h"
#include "models/domain/Time.h"

namespace paydeck {

/// Which period the overview shows. Buckets are [boundaries[i], boundaries[i+1]); the first boundary is the start of
/// the period, the last one its end. The view computes them in the workspace's time zone (a day may have 23 or 25
/// hours).
struct OverviewRequest {
  std::vector<UtcTime> boundaries{};        ///< ascending, at least two
  std::vector<ConnectionId> connections{};  ///< empty: all
  Currency currency{};                      ///< empty: the one with most payments whose money arrived
};

/// Figures of one bucket, or of the whole period; payments are placed by creation time. Amounts are in minor units of
/// the one currency; payments without an amount, or in other currencies, are not in here.
struct OverviewBucket {
  std::int64_t payments = 0;    ///< all of them, whatever became of them
  std::int64_t grossMinor = 0;  ///< requested value of payments whose money arrived, see moneyArrived
  std::int64_t arrived = 0;     ///< how many those are
  std::int64_t finished = 0;    ///< final, or waiting for a person only: the denominator of the success rate
  std::int64_t refundedMinor = 0;
  std::int64_t refunds = 0;                                  ///< payments with something refunded
  std::optional<std::chrono::milliseconds> medianToFinal{};  ///< of arrived payments, from seen (else created) to final

  friend bool operator==(const OverviewBucket&, const OverviewBucket&) = default;
};

/// One way of paying over the whole period, in the one currency.
struct OverviewMethod {
  std::string kind{};    ///< methodKindName
  std::string symbol{};  ///< empty while the payer had not chosen
  std::string network{};
  std::int64_t payments = 0;
  std::int64_t grossMinor = 0;
  std::int64_t arrived = 0;
  std::int64_t finished = 0;  ///< success rate = arrived / finished
  friend bool operator==(const OverviewMethod&, const OverviewMethod&) = default;
};

struct OverviewCurrency {
  Currency currency{};
  std::int64_t payments = 0;
  std::int64_t arrived = 0;
  std::int64_t grossMinor = 0;  ///< in this currency
  friend bool operator==(const OverviewCurrency&, const OverviewCurrency&) = default;
};

struct OverviewFigures {
  Currency currency{};                               ///< the one the figures are in
  OverviewBucket total{};                            ///< the whole period; its median is over all its payments
  std::vector<OverviewBucket> buckets{};             ///< one per pair of boundaries
  std::vector<OverviewMethod> methods{};             ///< most volume first
  std::map<PaymentStatus, std::int64_t> outcomes{};  ///< counts by status, in the one currency
  std::vector<OverviewCurrency> currencies{};        ///< every currency in the period, most arrived payments first
  std::int64_t withoutAmount = 0;                    ///< payments with no requested amount: in no currency's figures
};

/// True when the customer's money came in whole, whatever happened to it later: succeeded, overpaid, partially
/// refunded, refunded, disputed. Underpaid and paid late wait for a decision and are not counted as volume.
bool moneyArrived(PaymentStatus status);

/// True when nothing more is expected from the payer or the chain: moneyArrived, underpaid, paid late, expired, failed.
bool isFinished(PaymentStatus status);

}  // namespace paydeck
