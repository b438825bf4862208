#pragma once

#include "models/backend/AccountApi.h"
#include "network/btcpay/StoreDirectory.h"
#include "network/http/ApiClient.h"

namespace paydeck::btcpay {

/// Who the key belongs to and what it may read. Refuses servers older than Paydeck can read (ErrorKind::Unsupported).
class BtcPayAccount final : public AccountApi {
 public:
  BtcPayAccount(http::ApiClient& client, StoreDirectory& stores) : client_(client), stores_(stores) {}
  Result<AccountInfo> account(std::stop_token stop) override;

 private:
  Result<void> readKey(AccountInfo& info, const std::stop_token& stop);
  Result<void> readServer(AccountInfo& info, const std::stop_token& stop);
  Result<void> readStores(AccountInfo& info, const std::stop_token& stop);
  Result<void> readPerson(AccountInfo& info, const std::stop_token& stop);

  http::ApiClient& client_;
  StoreDirectory& stores_;
};

}  // namespace paydeck::btcpay
