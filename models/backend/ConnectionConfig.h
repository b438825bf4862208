#pragma once

#include <string>
#include <vector>

#include "models/domain/Ids.h"

namespace paydeck {

/// Which adapter speaks to a connection.
enum class ProviderKind { Merchant, BtcPay };

/// One connected backend account, without its secret.
struct ConnectionConfig {
  ConnectionId id{};
  ProviderKind provider = ProviderKind::Merchant;
  std::string name{};                   ///< the person's own name for it
  std::string baseUrl{};                ///< no trailing slash; may hold a path
  std::vector<std::string> storeIds{};  ///< BTCPay: the chosen stores; empty elsewhere
  std::string caFile{};                 ///< own CA certificate (PEM file), empty for the system's
  std::string pinnedKey{};              ///< curl public key pin ("sha256//..."), may be empty
  std::string proxy{};                  ///< empty: the environment's
  std::string accountLabel{};           ///< what the backend calls the account: "Lumen Audio, admin"
  std::string keyTail{};                ///< last characters of the key, to recognise it by
  bool sandbox = false;                 ///< practice data; never mixed into totals with real money unnoticed

  friend bool operator==(const ConnectionConfig&, const ConnectionConfig&) = default;
};

}  // namespace paydeck
