#pragma once

#include "models/backend/BooksApi.h"
#include "network/http/ApiClient.h"

namespace paydeck::merchant {

/// Balances, ledger entries, payouts, customers and rates.
class MerchantBooks final : public BooksApi {
 public:
  explicit MerchantBooks(http::ApiClient& client) : client_(client) {}

  Result<std::vector<Balance>> balances(std::stop_token stop) override;
  Result<Page<LedgerEntry>> ledgerEntries(std::int64_t afterSequence, unsigned limit, std::stop_token stop) override;
  Result<Page<Payout>> payouts(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<Page<Customer>> customers(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<std::vector<RateQuote>> rates(std::stop_token stop) override;

 private:
  http::ApiClient& client_;
};

}  // namespace paydeck::merchant
