#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "network/sandbox/Rail.h"

namespace paydeck::sandbox {

/// A question to the customer: where shall the money go. Times are Unix ms.
struct RefundLinkRecord {
  std::int64_t key = 0;
  std::string token{};  ///< the secret part of its address
  std::int64_t paymentKey = 0;
  RailIndex railIndex = 0;
  bool cancelled = false;
  std::string destination{};  ///< empty: not answered
  std::int64_t createdAt = 0;
  std::int64_t expiresAt = 0;
  std::optional<std::int64_t> answeredAt{};

  bool isOpen(std::int64_t nowMillis) const { return !cancelled && !answeredAt && nowMillis < expiresAt; }
};

std::string refundLinkIdOf(std::int64_t key);
/// As the Merchant API shows it at a time; `baseUrl` is where the server is found now.
std::string writeRefundLink(const RefundLinkRecord& link, const std::string& baseUrl, std::int64_t nowMillis);

}  // namespace paydeck::sandbox
