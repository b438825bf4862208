#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/domain/Result.h"

namespace paydeck::sandbox {

/// The bodies of the refund operations, read strictly but not yet compared with anything.
struct QuoteRequest {
  std::string paymentId{};
  std::string amount{};
  std::string currency{};     ///< empty: the amount is in an asset
  std::string amountAsset{};  ///< with amountNetwork
  std::string amountNetwork{};
  bool rateNow = true;
  std::string asset{};  ///< empty: the one it was paid with
  std::string network{};
  bool customerPaysFee = false;

  static Result<QuoteRequest> parse(const std::string& body);
};

struct RefundRequest {
  std::string quoteId{};
  std::string destination{};
  std::string reason{};
  std::string note{};
  std::string seenAmount{};
  std::string seenCurrency{};
  bool notifyCustomer = false;
  std::string linkId{};

  static Result<RefundRequest> parse(const std::string& body);
};

struct DecisionRequest {
  std::optional<std::int64_t> version{};
  std::string comment{};

  /// `versionNeeded` is false for a withdrawal, whose body may also be empty.
  static Result<DecisionRequest> parse(const std::string& body, bool versionNeeded);
};

struct LinkRequest {
  std::string paymentId{};
  std::string asset{};
  std::string network{};
  std::int64_t expiresInSeconds = 604'800;

  static Result<LinkRequest> parse(const std::string& body);
};

}  // namespace paydeck::sandbox
