#pragma once

#include "models/backend/BooksApi.h"
#include "models/domain/Clock.h"
#include "network/btcpay/StoreDirectory.h"
#include "network/http/ApiClient.h"

namespace paydeck::btcpay {

/// Current rates of the first chosen store. The ledger, payouts and customers do not exist in BTCPay Server; balances
/// would need a wallet permission Paydeck does not ask for.
class BtcPayBooks final : public BooksApi {
 public:
  BtcPayBooks(http::ApiClient& client, StoreDirectory& stores, const Clock& clock)
      : client_(client), stores_(stores), clock_(clock) {}

  Result<std::vector<Balance>> balances(std::stop_token stop) override;
  Result<Page<LedgerEntry>> ledgerEntries(std::int64_t afterSequence, unsigned limit, std::stop_token stop) override;
  Result<Page<Payout>> payouts(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<Page<Customer>> customers(const std::string& cursor, unsigned limit, std::stop_token stop) override;
  Result<std::vector<RateQuote>> rates(std::stop_token stop) override;

 private:
  http::ApiClient& client_;
  StoreDirectory& stores_;
  const Clock& clock_;
};

/// [{"currencyPair":"BTC_USD","rate":"64392.23","errors":[]}]. Pairs without a rate, or quoted in a coin, are left out:
/// the server says so per pair when a rate source is down.
Result<std::vector<RateQuote>> storeRatesFromJson(std::string_view text, UtcTime at);

}  // namespace paydeck::btcpay
