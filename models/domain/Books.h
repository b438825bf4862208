#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/domain/AssetAmount.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/Time.h"

namespace paydeck {

/// What a backend holds for the merchant in one asset.
struct Balance {
  AssetAmount available{};
  AssetAmount pending{};  ///< seen, not final
  UtcTime asOf{};

  friend bool operator==(const Balance&, const Balance&) = default;
};

/// One movement on a balance. The running sum of amounts per asset equals the balance.
struct LedgerEntry {
  LedgerEntryId id{};
  std::int64_t sequence = 0;  ///< grows by one per merchant
  UtcTime at{};
  std::string kind{};    ///< "payment", "fee", "refund", "refund_fee", "payout", "payout_fee", "adjustment"
  AssetAmount amount{};  ///< signed
  AssetAmount balanceAfter{};
  std::optional<Money> value{};  ///< fiat value at its own time, signed
  PaymentId payment{};
  PayoutId payout{};
  RefundId refund{};
  std::string raw{};

  friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// A transfer from the backend's balance to the merchant's bank or wallet.
struct Payout {
  PayoutId id{};
  UtcTime createdAt{};
  std::optional<UtcTime> arrivedAt{};
  std::string status{};  ///< "pending", "in_transit", "paid", "failed", or as the backend writes it
  AssetAmount amount{};
  std::optional<AssetAmount> fee{};
  std::string destination{};
  std::string reference{};  ///< transaction hash or bank reference
  std::int64_t revision = 0;
  std::string raw{};

  friend bool operator==(const Payout&, const Payout&) = default;
};

/// A customer as the backend knows them; counts and sums are the backend's.
struct Customer {
  CustomerId id{};
  std::string name{};
  std::string email{};
  std::string country{};
  UtcTime createdAt{};
  std::int64_t revision = 0;
  std::string raw{};

  friend bool operator==(const Customer&, const Customer&) = default;
};

}  // namespace paydeck
