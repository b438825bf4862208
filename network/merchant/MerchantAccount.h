#pragma once

#include "models/backend/AccountApi.h"
#include "network/merchant/MerchantClient.h"

namespace paydeck::merchant {

/// GET /v1/me.
class MerchantAccount final : public AccountApi {
 public:
  explicit MerchantAccount(MerchantClient& client) : client_(client) {}
  Result<AccountInfo> account(std::stop_token stop) override;

 private:
  MerchantClient& client_;
};

}  // namespace paydeck::merchant
