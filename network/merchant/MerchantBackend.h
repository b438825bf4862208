#pragma once

#include <memory>

#include "models/backend/Backend.h"
#include "network/http/ApiClient.h"
#include "network/http/HttpTransport.h"
#include "network/merchant/MerchantAccount.h"
#include "network/merchant/MerchantBooks.h"
#include "network/merchant/MerchantLive.h"
#include "network/merchant/MerchantPayments.h"
#include "network/merchant/MerchantRefunds.h"

namespace paydeck::merchant {

/// Paydeck's own Merchant API (resources/api/merchant-api.yaml) behind the port.
class MerchantBackend final : public Backend {
 public:
  /// ErrorKind::InvalidInput when the base URL cannot be used. The transport should be one that retries.
  static Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& token,
                                               std::unique_ptr<http::HttpTransport> transport);

  MerchantBackend(const ConnectionConfig& config, http::ApiBase base, const Secret& token,
                  std::unique_ptr<http::HttpTransport> transport);

  Capabilities capabilities() const override;
  AccountApi& account() override { return account_; }
  PaymentsApi& payments() override { return payments_; }
  LiveApi& live() override { return live_; }
  BooksApi& books() override { return books_; }
  RefundsApi* refunds() override { return &refunds_; }

 private:
  std::unique_ptr<http::HttpTransport> transport_;
  http::ApiClient client_;
  MerchantAccount account_;
  MerchantPayments payments_;
  MerchantLive live_;
  MerchantBooks books_;
  MerchantRefunds refunds_;
};

}  // namespace paydeck::merchant
