#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/sandbox/Atoms.h"
#include "network/sandbox/Rail.h"

namespace paydeck::sandbox {

/// A transfer of a balance to the merchant. Times are Unix ms.
struct PayoutRecord {
  std::int64_t key = 0;
  std::int64_t createdAt = 0;
  std::optional<std::int64_t> arrivedAt{};
  std::string status = "pending";  ///< pending, in_transit, paid
  RailIndex railIndex = 0;
  Atoms amount = 0;
  Atoms fee = 0;
  std::string destination{};
  std::string reference{};
  std::int64_t version = 1;
};

std::string payoutIdOf(std::int64_t key);
/// The payout as the Merchant API shows it.
std::string writePayout(const PayoutRecord& payout);
/// Reads back what writePayout wrote. For sandbox files only.
Result<PayoutRecord> readPayout(std::string_view json);
/// A payout of most of a balance, keeping a reserve for refunds; amount 0 when the balance is not worth it.
PayoutRecord draftPayout(std::uint64_t seed, std::int64_t key, RailIndex railIndex, Atoms available,
                         std::int64_t atMillis);

}  // namespace paydeck::sandbox
