#pragma once

#include <string>
#include <vector>

#include "models/backend/AccountApi.h"
#include "models/backend/ConnectionConfig.h"
#include "models/backend/Secret.h"

namespace paydeck {

/// What a person gives to connect a backend.
struct ConnectRequest {
  ProviderKind provider = ProviderKind::Merchant;
  std::string url{};
  std::string name{};                   ///< empty: the merchant's name
  std::vector<std::string> storeIds{};  ///< BTCPay: empty means every store the key may read
  std::string caFile{};
  std::string pinnedKey{};
  std::string proxy{};
  Secret secret{};
};

struct ConnectOutcome {
  ConnectionConfig config{};
  AccountInfo account{};
  bool keyKept = false;  ///< false: the key lasts for this session only, SecretStore::describe says why
};

}  // namespace paydeck
