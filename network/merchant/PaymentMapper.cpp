#include "network/merchant/PaymentMapper.h"

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"
#include "network/merchant/WireValues.h"

namespace paydeck::merchant {
namespace {

using json::JsonFields;
using json::JsonValue;

PaymentState readState(JsonFields& in) {
  PaymentState state;
  const auto word = in.text("status");
  state.status = paymentStatusFromName(word);
  state.providerText = word;
  if (const auto progress = in.optionalValue("confirmations")) {
    JsonFields counts(*progress);
    state.confirmations = readCount(counts, "have");
    state.required = readCount(counts, "need");
    if (counts.failed()) in.fail(counts.error());
  }
  return state;
}

PaymentMethod readMethod(JsonFields& in) {
  PaymentMethod method;
  const auto member = in.optionalValue("method");
  if (!member) return method;
  JsonFields fields(*member);
  method.kind = methodKindFromName(fields.optionalText("kind").value_or(""));
  method.symbol = fields.optionalText("asset").value_or("");
  method.network = fields.optionalText("network").value_or("");
  if (const auto card = fields.optionalValue("card")) {
    JsonFields details(*card);
    method.cardBrand = details.freeText("brand");
    method.cardLast4 = details.freeText("last4");
    if (details.failed()) fields.fail(details.error());
  }
  if (fields.failed()) in.fail(fields.error());
  return method;
}

void readTransactions(JsonFields& in, std::vector<ChainTransaction>& into) {
  for (const JsonValue element : in.optionalArray("transactions")) {
    auto transaction = transactionFromJson(element);
    if (!transaction) return in.fail(std::move(transaction.error()));
    into.push_back(std::move(*transaction));
  }
}

CustomerRef readCustomer(JsonFields& in) {
  CustomerRef customer;
  const auto member = in.optionalValue("customer");
  if (!member) return customer;
  JsonFields fields(*member);
  customer.id = CustomerId(std::string(fields.optionalText("id").value_or("")));
  customer.name = fields.freeText("name");
  customer.email = fields.freeText("email");
  customer.country = fields.freeText("country");
  if (fields.failed()) in.fail(fields.error());
  return customer;
}

void readMetadata(JsonFields& in, std::vector<std::pair<std::string, std::string>>& into) {
  for (const auto& [key, value] : in.optionalMembers("metadata")) {
    if (value.isNull()) continue;
    const auto text = value.asFreeText();
    into.emplace_back(key, text ? *text : value.rawJson());
  }
}

void readAmounts(JsonFields& in, Payment& payment) {
  payment.requested = readOptionalMoney(in, "requested");
  payment.method = readMethod(in);
  payment.due = readOptionalAssetAmount(in, "due");
  payment.received = readOptionalAssetAmount(in, "received");
  if (const auto member = in.optionalValue("rate")) {
    auto rate = exchangeRateFromJson(*member);
    if (rate) {
      payment.rate = std::move(*rate);
    } else {
      in.fail(std::move(rate.error()));
    }
  }
  payment.fee = readOptionalMoney(in, "fee");
  payment.net = readOptionalMoney(in, "net");
  payment.refunded = readOptionalMoney(in, "refunded");
}

}  // namespace

Result<ChainTransaction> transactionFromJson(JsonValue value) {
  JsonFields in(value);
  ChainTransaction transaction;
  transaction.hash = in.text("hash");
  transaction.from = in.freeText("from");
  transaction.to = in.freeText("to");
  transaction.amount = readOptionalAssetAmount(in, "amount");
  if (const auto height = in.optionalInt64("block_height")) {
    if (*height < 0) in.fail("block_height", "expected a block height");
    transaction.blockHeight = static_cast<std::uint64_t>(*height);
  }
  transaction.confirmations = readCount(in, "confirmations");
  transaction.seenAt = readOptionalTime(in, "seen_at");
  transaction.counted = in.optionalBoolean("counted").value_or(true);
  if (in.failed()) return failure(in.error());
  return transaction;
}

Result<Payment> paymentFromJson(JsonValue value, const ConnectionId& connection) {
  JsonFields in(value);
  Payment payment;
  payment.connection = connection;
  payment.id = PaymentId(std::string(in.text("id")));
  payment.merchant = MerchantId(std::string(in.optionalText("merchant_id").value_or("")));
  payment.orderRef = in.freeText("order_ref");
  payment.description = in.freeText("description");
  payment.state = readState(in);
  payment.revision = in.int64("version");
  payment.createdAt = readTime(in, "created_at");
  payment.updatedAt = readOptionalTime(in, "updated_at").value_or(payment.createdAt);
  payment.expiresAt = readOptionalTime(in, "expires_at");
  payment.seenAt = readOptionalTime(in, "seen_at");
  payment.finalAt = readOptionalTime(in, "final_at");
  readAmounts(in, payment);
  payment.payAddress = in.freeText("pay_address");
  readTransactions(in, payment.transactions);
  payment.customer = readCustomer(in);
  payment.failureReason = in.freeText("failure_reason");
  readMetadata(in, payment.metadata);
  if (!in.failed() && payment.id.empty()) in.fail("id", "the id is empty");
  if (!in.failed() && payment.revision < 0) in.fail("version", "the version is negative");
  if (in.failed()) return failure(in.error());
  payment.raw = value.rawJson();
  return payment;
}

UnreadableObject unreadableFromJson(JsonValue value, const Error& why) {
  UnreadableObject unreadable{{}, why.message, std::string(value.rawJson())};
  JsonFields in(value);
  const auto id = in.optionalText("id");
  if (!in.failed() && id) unreadable.id = *id;
  return unreadable;
}

Result<PaymentPage> paymentPageFromJson(std::string_view text, const ConnectionId& connection) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  JsonFields in(document->root());
  const auto list = in.array("data");
  PaymentPage page;
  page.nextCursor = in.optionalText("next_cursor").value_or("");
  if (in.failed()) return failure(in.error());
  page.payments.reserve(list.size());
  for (const JsonValue element : list) {
    auto payment = paymentFromJson(element, connection);
    if (payment) {
      page.payments.push_back(std::move(*payment));
    } else {
      page.unreadable.push_back(unreadableFromJson(element, payment.error()));
    }
  }
  return page;
}

Result<PaymentTotals> paymentTotalsFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  JsonFields in(document->root());
  PaymentTotals totals;
  totals.count = in.int64("count");
  totals.asOfSequence = in.optionalInt64("as_of_sequence").value_or(0);
  const auto list = in.array("received");
  if (!in.failed() && totals.count < 0) in.fail("count", "the count is negative");
  if (in.failed()) return failure(in.error());
  for (const JsonValue element : list) {
    const auto amount = assetAmountFromJson(element);
    if (!amount) return failure(amount.error());
    const bool isNew = totals.receivedAtoms.emplace(amount->asset, amount->atoms).second;
    if (!isNew) return failure(element.problem("this asset and network are listed twice"));
  }
  return totals;
}

}  // namespace paydeck::merchant
