#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace paydeck::btcpay {

/// What to ask a BTCPay Server's owner for in the browser.
struct AuthorizationRequest {
  std::string serverUrl{};                          ///< root of the server; may hold a path
  std::string applicationName = "Paydeck";
  std::string applicationIdentifier = "paydeck";    ///< with the same port, the server offers a key it gave before
  std::uint16_t preferredPort = 47'811;             ///< another free one is taken when it is in use
  bool chooseStores = true;                         ///< the person may limit the key to some stores
  std::chrono::seconds timeout{600};
};

}  // namespace paydeck::btcpay
