#include "network/btcpay/BtcPayBooks.h"

#include "network/btcpay/PaymentMethodId.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {

Result<std::vector<RateQuote>> storeRatesFromJson(std::string_view text, UtcTime at) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  const auto list = document->root().asArray();
  if (!list) return failure(list.error());
  std::vector<RateQuote> quotes;
  for (const json::JsonValue element : *list) {
    json::JsonFields in(element);
    const std::string_view pair = in.text("currencyPair");
    const auto rateText = in.optionalDecimalText("rate");
    if (in.failed()) return failure(in.error());
    const auto split = pair.find('_');
    if (!rateText || split == std::string_view::npos) continue;
    const auto quote = Currency::parse(pair.substr(split + 1));
    if (!quote || isCoin(quote->code())) continue;
    const auto rate = Decimal::parse(*rateText);
    if (!rate) return failure(element.problem(rate.error().message));
    quotes.push_back({std::string(pair.substr(0, split)), ExchangeRate{*rate, *quote, at, "BTCPay Server"}});
  }
  return quotes;
}

Result<std::vector<RateQuote>> BtcPayBooks::rates(std::stop_token stop) {
  const auto stores = stores_.ids(stop);
  if (!stores) return failure(stores.error());
  const http::Question question{{"api", "v1", "stores", stores->front(), "rates"},
                                "/api/v1/stores/{storeId}/rates", "exchange rates", {}};
  const UtcTime at = clock_.now();
  return client_.ask(question, std::move(stop), [&](std::string_view text) { return storeRatesFromJson(text, at); });
}

Result<std::vector<Balance>> BtcPayBooks::balances(std::stop_token) {
  return failure(ErrorKind::Unsupported, "Balances of BTCPay Server need a permission on its wallets, which Paydeck does "
                                         "not ask for.");
}

Result<Page<LedgerEntry>> BtcPayBooks::ledgerEntries(std::int64_t, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server keeps no ledger.");
}

Result<Page<Payout>> BtcPayBooks::payouts(const std::string&, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server holds no money, so it pays none out.");
}

Result<Page<Customer>> BtcPayBooks::customers(const std::string&, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server keeps no list of customers.");
}

}  // namespace paydeck::btcpay
