#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/Capability.h"
#include "models/domain/Result.h"
#include "models/domain/Time.h"

namespace paydeck {

struct StoreInfo {
  std::string id{};
  std::string name{};
  std::string defaultCurrency{};
};

/// Who the credential belongs to and what it may do.
struct AccountInfo {
  std::string serverName{};  ///< "BTCPay Server 2.4.1"
  std::string merchantName{};
  std::string personId{};  ///< the backend's; empty where it has no people
  std::string personName{};
  std::string role{};                      ///< "admin", "finance", ...; empty when the backend has no roles
  std::vector<std::string> permissions{};  ///< the backend's own names
  std::vector<std::string> missing{};      ///< permissions Paydeck needs for what it offers and the key lacks
  std::vector<StoreInfo> stores{};
  UtcTime serverTime{};  ///< epoch when the server did not say; used to notice a wrong clock
};

class AccountApi {
 public:
  virtual ~AccountApi() = default;
  virtual Result<AccountInfo> account(std::stop_token stop) = 0;
};

}  // namespace paydeck
