#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/AssetAmount.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/PaymentMethod.h"
#include "models/domain/PaymentStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// A transaction on a chain (or a Lightning payment) that pays one payment.
struct ChainTransaction {
  std::string hash{};
  std::string from{};
  std::string to{};
  std::optional<AssetAmount> amount{};
  std::optional<std::uint64_t> blockHeight{};
  unsigned confirmations = 0;
  std::optional<UtcTime> seenAt{};
  bool counted = true;  ///< false when replaced or reorganised away: shown struck out, not summed

  friend bool operator==(const ChainTransaction&, const ChainTransaction&) = default;
};

/// Who pays, as the backend knows them. All of it is untrusted text.
struct CustomerRef {
  CustomerId id{};
  std::string name{};
  std::string email{};
  std::string country{};  ///< ISO 3166-1 alpha-2 or empty

  friend bool operator==(const CustomerRef&, const CustomerRef&) = default;
};

/// How many units of fiat one unit of the asset cost, and who said so.
struct ExchangeRate {
  Decimal value{};
  Currency quote{};
  UtcTime at{};
  std::string source{};

  friend bool operator==(const ExchangeRate&, const ExchangeRate&) = default;
};

/// One payment as a backend reports it. Every adapter maps to this and keeps what it got in `raw`.
struct Payment {
  ConnectionId connection{};  ///< set by the adapter from its configuration
  PaymentId id{};
  MerchantId merchant{};
  std::string orderRef{};
  std::string description{};
  PaymentState state{};
  UtcTime createdAt{};
  /// Orders two reports about the same payment: the backend's version or change time, else when it was asked (ms).
  /// A smaller revision never overwrites a larger one.
  std::int64_t revision = 0;
  UtcTime updatedAt{};
  std::optional<UtcTime> expiresAt{};
  std::optional<UtcTime> seenAt{};      ///< first money seen
  std::optional<UtcTime> finalAt{};     ///< when it became final
  std::optional<UtcTime> watchUntil{};  ///< re-list it until then even though its status looks final

  PaymentMethod method{};
  std::optional<Money> requested{};  ///< what was asked, in the currency of the order; none for open amounts
  std::optional<AssetAmount> due{};
  std::optional<AssetAmount> received{};  ///< of `method`'s asset; other assets: see receivedBesides
  std::optional<ExchangeRate> rate{};
  std::optional<Money> fee{};       ///< the processor's fee, positive
  std::optional<Money> net{};       ///< what the merchant keeps
  std::optional<Money> refunded{};  ///< refunded so far, in the currency of the order

  std::string payAddress{};  ///< where the customer pays to (address or invoice)
  std::vector<ChainTransaction> transactions{};
  CustomerRef customer{};
  std::string failureReason{};
  std::vector<std::pair<std::string, std::string>> metadata{};
  std::string raw{};  ///< the backend's JSON, as received

  friend bool operator==(const Payment&, const Payment&) = default;
};

/// What was received of assets other than that of `received`, when one payment was made in several ways: the
/// transactions that count, one amount per asset in the order they came. InvalidInput when a sum does not fit.
Result<std::vector<AssetAmount>> receivedBesides(const Payment& payment);

/// True while Paydeck must keep asking about it: not final, or watched until a time still to come.
bool needsWatching(const Payment& payment, UtcTime now);

}  // namespace paydeck
