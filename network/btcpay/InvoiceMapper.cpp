#include "network/btcpay/InvoiceMapper.h"

#include <algorithm>

#include "network/btcpay/InvoiceMethod.h"
#include "network/btcpay/InvoiceState.h"
#include "network/btcpay/UnixTime.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

using json::JsonFields;
using json::JsonValue;

std::string metadataText(JsonValue value) {
  const auto text = value.asFreeText();
  return std::string(text ? *text : value.rawJson());
}

/// Well-known keys go to their fields; whatever else is there is kept. Shops write numbers where the document says
/// text.
void readMetadata(JsonFields& in, Payment& payment) {
  for (const auto& [key, value] : in.optionalMembers("metadata")) {
    if (value.isNull()) continue;
    std::string text = metadataText(value);
    if (key == "orderId") {
      payment.orderRef = std::move(text);
    } else if (key == "itemDesc") {
      payment.description = std::move(text);
    } else if (key == "buyerName") {
      payment.customer.name = std::move(text);
    } else if (key == "buyerEmail") {
      payment.customer.email = std::move(text);
    } else if (key == "buyerCountry") {
      payment.customer.country = std::move(text);
    } else {
      payment.metadata.emplace_back(key, std::move(text));
    }
  }
}

/// The price: money, or an amount of a coin when the invoice is written in one.
void readPrice(JsonFields& in, std::string_view code, Payment& payment) {
  const auto text = in.optionalDecimalText("amount");
  const bool topUp = in.optionalText("type").value_or("") == "TopUp";
  if (!text) return;
  const auto amount = Decimal::parse(*text);
  if (!amount) return in.fail("amount", amount.error().message);
  if (topUp && amount->isZero()) return;
  const auto currency = Currency::parse(code);
  if (isCoin(code) || !currency) {
    const auto coins = AssetAmount::parse(*text, code, code == "BTC" ? "bitcoin" : code);
    if (!coins) return in.fail("amount", coins.error().message);
    payment.due = *coins;
    return;
  }
  // A top-up's price is what was paid times the rate, with as many decimals as that gives.
  const auto money = Money::fromDecimal(*amount, *currency, topUp ? Rounding::HalfEven : Rounding::Exact);
  if (!money) return in.fail("amount", money.error().message);
  payment.requested = *money;
}

void applyMethod(const InvoiceMethod& method, std::string_view code, Payment& payment) {
  payment.method.kind = method.id.kind;
  payment.method.symbol = method.id.symbol;
  payment.method.network = method.id.network;
  payment.payAddress = method.destination;
  payment.received = method.received;
  const auto quote = Currency::parse(code);
  if (method.rate && quote && !isCoin(code)) {
    payment.rate = ExchangeRate{*method.rate, *quote, payment.createdAt, "BTCPay Server"};
  }
}

void readMethods(JsonFields& in, std::string_view code, Payment& payment) {
  std::vector<InvoiceMethod> methods;
  for (const JsonValue element : in.optionalArray("paymentMethods")) {
    auto method = invoiceMethodFromJson(element);
    if (!method) return in.fail(std::move(method.error()));
    for (const ChainTransaction& transaction : method->payments) payment.transactions.push_back(transaction);
    methods.push_back(std::move(*method));
  }
  const InvoiceMethod* chosen = chosenMethod(methods);
  if (chosen == nullptr) return;
  const auto joined = joinedMethod(*chosen, methods);
  if (!joined) return in.fail("paymentMethods", joined.error().message);
  if (chosen->amount) payment.due = joined->amount;
  applyMethod(*joined, code, payment);
}

/// Invoices carry no time of change: what is known are the payments and the two expirations.
void deriveTimes(const InvoiceContext& context, std::optional<UtcTime> monitored, Payment& payment) {
  std::optional<UtcTime> last;
  for (const ChainTransaction& transaction : payment.transactions) {
    if (!transaction.counted || !transaction.seenAt) continue;
    payment.seenAt = payment.seenAt ? std::min(*payment.seenAt, *transaction.seenAt) : *transaction.seenAt;
    last = last ? std::max(*last, *transaction.seenAt) : *transaction.seenAt;
  }
  payment.updatedAt = last ? std::max(*last, payment.createdAt) : payment.createdAt;
  using enum PaymentStatus;
  const PaymentStatus status = payment.state.status;
  const bool expired = status == Expired || status == Underpaid || status == PaidLate;
  if (expired && payment.expiresAt && *payment.expiresAt <= context.askedAt) {
    payment.updatedAt = std::max(payment.updatedAt, *payment.expiresAt);
  }
  if (status == Expired) payment.finalAt = payment.expiresAt;
  // Lightning settles at once; when a chain payment was confirmed enough is not told.
  const bool settled = status == Succeeded || status == Overpaid;
  const auto besides = receivedBesides(payment);
  const bool allLightning = payment.method.kind == MethodKind::Lightning && besides && besides->empty();
  if (settled && allLightning) payment.finalAt = last;
  if (status == Failed && !payment.state.providerText.ends_with("Marked")) payment.finalAt = monitored;
  if (expired) payment.watchUntil = monitored;
}

Result<Payment> paymentFromValue(JsonValue value, const InvoiceContext& context) {
  JsonFields in(value);
  Payment payment;
  payment.connection = context.connection;
  payment.id = PaymentId(std::string(in.text("id")));
  payment.merchant = MerchantId(std::string(in.optionalText("storeId").value_or("")));
  payment.createdAt = readUnixTime(in, "createdTime");
  payment.expiresAt = readOptionalUnixTime(in, "expirationTime");
  const auto monitored = readOptionalUnixTime(in, "monitoringExpiration");
  const std::string status(in.text("status"));
  const std::string additional(in.optionalText("additionalStatus").value_or(""));
  const std::string currency(in.text("currency"));
  payment.state = invoiceState(status, additional);
  payment.failureReason = failureReasonFor(status, additional);
  readPrice(in, currency, payment);
  readMetadata(in, payment);
  // Archived in BTCPay Server only hides it there: the money came all the same.
  if (in.optionalBoolean("archived").value_or(false)) payment.metadata.emplace_back("archived", "true");
  readMethods(in, currency, payment);
  if (!in.failed() && payment.id.empty()) in.fail("id", "the id is empty");
  if (in.failed()) return failure(in.error());
  payment.revision = toUnixMillis(context.askedAt);
  deriveTimes(context, monitored, payment);
  payment.raw = value.rawJson();
  return payment;
}

/// Reads as much as paging needs; what is wrong lands in `unreadable`, never in an error.
ListedInvoice listedFromValue(JsonValue value, std::int64_t neighbour) {
  ListedInvoice invoice;
  invoice.raw = value.rawJson();
  invoice.createdSecond = neighbour;
  JsonFields ids(value);
  invoice.id = ids.text("id");
  if (ids.failed() || invoice.id.empty()) {
    invoice.unreadable = ids.failed() ? ids.error().message : value.path() + ": the id is empty";
  }
  JsonFields in(value);
  const UtcTime created = readUnixTime(in, "createdTime");
  if (!in.failed()) invoice.createdSecond = toUnixMillis(created) / 1000;
  if (in.failed() && invoice.unreadable.empty()) invoice.unreadable = in.error().message;
  JsonFields rest(value);
  invoice.hasPaymentMethods = rest.optionalValue("paymentMethods").has_value();
  invoice.status = rest.optionalText("status").value_or("");
  // Something to recognise it by when the same place in the list is asked for again.
  invoice.key = invoice.id.empty() ? "#" + std::to_string(std::hash<std::string>{}(invoice.raw)) : invoice.id;
  return invoice;
}

}  // namespace

Result<Payment> paymentFromInvoice(std::string_view text, const InvoiceContext& context) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  return paymentFromValue(document->root(), context);
}

Result<std::vector<ListedInvoice>> listedInvoicesFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  const auto list = document->root().asArray();
  if (!list) return failure(list.error());
  std::vector<ListedInvoice> invoices;
  for (const JsonValue element : *list) {
    invoices.push_back(listedFromValue(element, invoices.empty() ? 0 : invoices.back().createdSecond));
  }
  // One at the head takes the time of the first that has one.
  const auto known = std::find_if(invoices.begin(), invoices.end(), [](const auto& i) { return i.createdSecond > 0; });
  for (auto it = invoices.begin(); known != invoices.end() && it != known; ++it)
    it->createdSecond = known->createdSecond;
  return invoices;
}

Result<ListedInvoice> listedInvoiceFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  const auto members = document->root().asMembers();
  if (!members) return failure(members.error());
  return listedFromValue(document->root(), 0);
}

Result<std::string> withPaymentMethods(std::string_view invoice, std::string_view methods) {
  const auto object = json::JsonDocument::parse(invoice);
  const auto array = json::JsonDocument::parse(methods);
  if (!object) return failure(object.error());
  if (!array) return failure(array.error());
  const auto members = object->root().asMembers();
  const auto list = array->root().asArray();
  if (!members) return failure(members.error());
  if (!list) return failure(list.error());
  std::string text(object->root().rawJson());
  text.insert(text.size() - 1,
              std::string(members->empty() ? "" : ",") + "\"paymentMethods\":" + std::string(array->root().rawJson()));
  return text;
}

}  // namespace paydeck::btcpay
