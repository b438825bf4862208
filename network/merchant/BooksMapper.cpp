#include "network/merchant/BooksMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/Lists.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

using json::JsonFields;
using json::JsonValue;

template <class Id>
Id readId(JsonFields& in, std::string_view name) {
  return Id(std::string(in.optionalText(name).value_or("")));
}

Result<Balance> balanceFromJson(JsonValue value) {
  JsonFields in(value);
  Balance balance;
  balance.available = readAssetAmount(in, "available");
  balance.pending = readAssetAmount(in, "pending");
  balance.asOf = readTime(in, "as_of");
  if (!in.failed() && balance.available.asset != balance.pending.asset) in.fail("pending", "is of another asset");
  if (in.failed()) return failure(in.error());
  return balance;
}

Result<RateQuote> rateFromJson(JsonValue value) {
  JsonFields in(value);
  RateQuote quote;
  quote.symbol = in.text("asset");
  const auto member = in.value("rate");
  if (in.failed()) return failure(in.error());
  auto rate = exchangeRateFromJson(*member);
  if (!rate) return failure(std::move(rate.error()));
  quote.rate = std::move(*rate);
  return quote;
}

Result<LedgerEntry> ledgerEntryFromJson(JsonValue value) {
  JsonFields in(value);
  LedgerEntry entry;
  entry.id = LedgerEntryId(std::string(in.text("id")));
  entry.sequence = in.int64("sequence");
  entry.at = readTime(in, "at");
  entry.kind = in.text("kind");
  entry.amount = readAssetAmount(in, "amount");
  entry.balanceAfter = readAssetAmount(in, "balance_after");
  entry.value = readOptionalMoney(in, "value");
  entry.payment = readId<PaymentId>(in, "payment_id");
  entry.payout = readId<PayoutId>(in, "payout_id");
  entry.refund = readId<RefundId>(in, "refund_id");
  if (!in.failed() && entry.amount.asset != entry.balanceAfter.asset) in.fail("balance_after", "is of another asset");
  if (in.failed()) return failure(in.error());
  entry.raw = value.rawJson();
  return entry;
}

Result<Payout> payoutFromJson(JsonValue value) {
  JsonFields in(value);
  Payout payout;
  payout.id = PayoutId(std::string(in.text("id")));
  payout.createdAt = readTime(in, "created_at");
  payout.arrivedAt = readOptionalTime(in, "arrived_at");
  payout.status = in.text("status");
  payout.amount = readAssetAmount(in, "amount");
  payout.fee = readOptionalAssetAmount(in, "fee");
  payout.destination = in.freeText("destination");
  payout.reference = in.freeText("reference");
  payout.revision = in.int64("version");
  if (in.failed()) return failure(in.error());
  payout.raw = value.rawJson();
  return payout;
}

Result<Customer> customerFromJson(JsonValue value) {
  JsonFields in(value);
  Customer customer;
  customer.id = CustomerId(std::string(in.text("id")));
  customer.name = in.freeText("name");
  customer.email = in.freeText("email");
  customer.country = in.freeText("country");
  customer.createdAt = readTime(in, "created_at");
  customer.revision = in.int64("version");
  if (in.failed()) return failure(in.error());
  customer.raw = value.rawJson();
  return customer;
}

}  // namespace

Result<std::vector<Balance>> balancesFromJson(std::string_view text) {
  return wholeListFromJson<Balance>(text, balanceFromJson);
}

Result<std::vector<RateQuote>> ratesFromJson(std::string_view text) {
  return wholeListFromJson<RateQuote>(text, rateFromJson);
}

Result<Page<LedgerEntry>> ledgerPageFromJson(std::string_view text) {
  return pageFromJson<LedgerEntry>(text, ledgerEntryFromJson);
}

Result<Page<Payout>> payoutPageFromJson(std::string_view text) {
  return pageFromJson<Payout>(text, payoutFromJson);
}

Result<Page<Customer>> customerPageFromJson(std::string_view text) {
  return pageFromJson<Customer>(text, customerFromJson);
}

}  // namespace paydeck::merchant
