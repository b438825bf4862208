#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/AccountApi.h"
#include "network/http/ApiClient.h"

namespace paydeck::btcpay {

/// Which stores one connection reads: the chosen ones, or all the key can see when none were chosen.
class StoreDirectory {
 public:
  /// `client` outlives it.
  StoreDirectory(http::ApiClient& client, std::vector<std::string> chosen)
      : client_(client), chosen_(std::move(chosen)) {}

  /// Every store the key can see.
  Result<std::vector<StoreInfo>> visible(std::stop_token stop);
  /// The stores to read; asks the server once when none were chosen.
  Result<std::vector<std::string>> ids(std::stop_token stop);

 private:
  http::ApiClient& client_;
  std::vector<std::string> chosen_;
};

}  // namespace paydeck::btcpay
