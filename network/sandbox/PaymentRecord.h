#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/PaymentStatus.h"
#include "network/sandbox/Atoms.h"
#include "network/sandbox/CustomerForge.h"
#include "network/sandbox/Fate.h"
#include "network/sandbox/Rail.h"
#include "network/sandbox/RateWalk.h"

namespace paydeck::sandbox {

/// One transaction that pays a payment. Amounts are in the rail's asset.
struct TransactionRecord {
  std::string hash;
  std::string from;
  std::string to;
  std::optional<Atoms> amount;
  std::optional<std::int64_t> blockHeight;
  unsigned confirmations = 0;
  std::optional<std::int64_t> seenAt;
  bool counted = true;

  friend bool operator==(const TransactionRecord&, const TransactionRecord&) = default;
};

/// One line of a payment's timeline. Times are Unix ms.
struct StepRecord {
  std::string kind;  ///< "created", "seen", ... see the API document
  std::int64_t at = 0;
  std::optional<std::int64_t> blockHeight;
  unsigned have = 0;
  unsigned need = 0;

  friend bool operator==(const StepRecord&, const StepRecord&) = default;
};

/// A payment as the sandbox keeps it. Times are Unix ms, fiat in minor units (all its currencies have two decimals).
struct PaymentRecord {
  std::int64_t key = 0;  ///< counts up with creation time
  Fate fate = Fate::Succeed;
  std::string merchantId;
  std::string orderRef;
  std::string description;
  PaymentStatus status = PaymentStatus::Created;
  unsigned have = 0;
  unsigned need = 0;
  std::int64_t version = 1;
  std::int64_t createdAt = 0;
  std::int64_t updatedAt = 0;
  std::int64_t expiresAt = 0;
  std::optional<std::int64_t> seenAt;
  std::optional<std::int64_t> finalAt;
  std::int64_t requestedMinor = 0;
  std::string currency;
  RailIndex railIndex = 0;
  std::string cardBrand;
  std::string cardLast4;
  Atoms due = 0;
  std::optional<Atoms> received;
  RateValue rate;
  std::int64_t rateAt = 0;
  std::optional<std::int64_t> feeMinor;
  std::optional<std::int64_t> netMinor;
  std::optional<std::int64_t> refundedMinor;
  std::int64_t inFlightMinor = 0;  ///< refunds that await approval or are processed
  std::string payAddress;
  std::vector<TransactionRecord> transactions;
  ShopCustomer customer;
  std::string failureReason;
  std::vector<std::pair<std::string, std::string>> metadata;
  std::vector<StepRecord> steps;
};

/// "pay_" and eight digits in base 36: the order of the texts is the order of the keys.
std::string paymentIdOf(std::int64_t key);
/// The inverse; none for anything paymentIdOf does not write.
std::optional<std::int64_t> paymentKeyOf(std::string_view id);

/// Fiat value of an amount at the payment's own rate, rounded half away from zero.
std::int64_t valueMinorOf(const PaymentRecord& payment, Atoms amount);

}  // namespace paydeck::sandbox
