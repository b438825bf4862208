#pragma once

#include <string>
#include <vector>

#include "models/backend/Secret.h"

namespace paydeck::btcpay {

/// The key a person has agreed to give.
struct AuthorizationGrant {
  Secret apiKey{};
  std::string userId{};
  std::vector<std::string> permissions{};   ///< "policy" or "policy:storeId"
};

}  // namespace paydeck::btcpay
