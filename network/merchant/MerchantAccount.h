#pragma once

#include "models/backend/AccountApi.h"
#include "network/http/ApiClient.h"

namespace paydeck::merchant {

/// GET /v1/me.
class MerchantAccount final : public AccountApi {
 public:
  explicit MerchantAccount(http::ApiClient& client) : client_(client) {}
  Result<AccountInfo> account(std::stop_token stop) override;

 private:
  http::ApiClient& client_;
};

}  // namespace paydeck::merchant
