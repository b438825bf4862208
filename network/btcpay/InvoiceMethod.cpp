#include "network/btcpay/InvoiceMethod.h"

#include "network/btcpay/UnixTime.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

using json::JsonFields;
using json::JsonValue;

std::optional<AssetAmount> readAmount(JsonFields& in, std::string_view name, const PaymentMethodId& id) {
  const auto text = in.optionalDecimalText(name);
  if (!text) return std::nullopt;
  auto amount = id.amount(*text);
  if (amount) return std::move(*amount);
  in.fail(name, amount.error().message);
  return std::nullopt;
}

/// The part of the invoice a method had to bring. What came in other ways stands in `totalPaid`, at times finer than
/// the coin's own scale.
std::optional<AssetAmount> dueOf(const InvoiceMethod& method) {
  if (!method.amount || !method.totalPaid) return method.amount;
  const auto total = method.totalPaid->atScale(method.amount->asset.decimals, Rounding::HalfEven);
  const Int256 own = method.received ? method.received->atoms : Int256{};
  const auto elsewhere = total ? total->minus(own) : std::nullopt;
  if (!elsewhere || elsewhere->isNegative() || elsewhere->isZero()) return method.amount;
  const auto left = method.amount->atoms.minus(*elsewhere);
  if (!left || left->isNegative() || left->isZero()) return std::nullopt;
  return AssetAmount{*left, method.amount->asset};
}

/// "txid-vout" on a chain; elsewhere the id itself.
std::string hashOf(std::string_view paymentId, MethodKind kind) {
  const auto dash = paymentId.rfind('-');
  constexpr std::size_t kHashLength = 64;
  if (kind == MethodKind::Onchain && dash == kHashLength) return std::string(paymentId.substr(0, dash));
  return std::string(paymentId);
}

Result<ChainTransaction> transactionFromJson(JsonValue value, const PaymentMethodId& method) {
  JsonFields in(value);
  ChainTransaction transaction;
  transaction.hash = hashOf(in.text("id"), method.kind);
  transaction.seenAt = readOptionalUnixTime(in, "receivedDate");
  transaction.amount = readAmount(in, "value", method);
  if (!in.failed() && !transaction.amount) in.fail("value", "the amount is missing");
  // "Invalid" is the server's word for a payment that was replaced or double spent.
  transaction.counted = in.optionalText("status").value_or("") != "Invalid";
  transaction.to = in.freeText("destination");
  if (in.failed()) return failure(in.error());
  return transaction;
}

std::optional<Decimal> readDecimal(JsonFields& in, std::string_view name) {
  const auto text = in.optionalDecimalText(name);
  if (!text) return std::nullopt;
  const auto value = Decimal::parse(*text);
  if (value) return *value;
  in.fail(name, value.error().message);
  return std::nullopt;
}

/// What counts, when the server does not say the sum.
Result<AssetAmount> sumOf(const std::vector<ChainTransaction>& payments, const PaymentMethodId& id) {
  auto sum = id.amount("0");
  for (const ChainTransaction& payment : payments) {
    if (sum && payment.counted && payment.amount) sum = sum->plus(*payment.amount);
  }
  return sum;
}

}  // namespace

std::optional<UtcTime> InvoiceMethod::firstCounted() const {
  std::optional<UtcTime> first;
  for (const ChainTransaction& payment : payments) {
    if (payment.counted && payment.seenAt && (!first || *payment.seenAt < *first)) first = payment.seenAt;
  }
  return first;
}

Result<InvoiceMethod> invoiceMethodFromJson(JsonValue value) {
  JsonFields in(value);
  InvoiceMethod method;
  method.id = PaymentMethodId::parse(in.text("paymentMethodId"), in.optionalText("currency").value_or(""));
  method.destination = in.freeText("destination");
  method.rate = readDecimal(in, "rate");
  method.totalPaid = readDecimal(in, "totalPaid");
  method.amount = readAmount(in, "amount", method.id);
  method.received = readAmount(in, "paymentMethodPaid", method.id);
  for (const JsonValue element : in.optionalArray("payments")) {
    auto payment = transactionFromJson(element, method.id);
    if (!payment) {
      in.fail(std::move(payment.error()));
      break;
    }
    method.payments.push_back(std::move(*payment));
  }
  if (in.failed()) return failure(in.error());
  if (!method.received) {
    auto sum = sumOf(method.payments, method.id);
    if (!sum) return failure(value.problem(sum.error().message));
    method.received = std::move(*sum);
  }
  if (method.received->atoms.isZero()) method.received.reset();
  return method;
}

Result<InvoiceMethod> joinedMethod(const InvoiceMethod& chosen, const std::vector<InvoiceMethod>& methods) {
  InvoiceMethod joined = chosen;
  for (const InvoiceMethod& other : methods) {
    const bool same =
        &other != &chosen && joined.received && other.received && other.received->asset == joined.received->asset;
    if (!same) continue;
    auto sum = joined.received->plus(*other.received);
    if (!sum) return failure(std::move(sum.error()));
    joined.received = std::move(*sum);
  }
  joined.amount = dueOf(joined);
  return joined;
}

const InvoiceMethod* chosenMethod(const std::vector<InvoiceMethod>& methods) {
  const InvoiceMethod* chosen = nullptr;
  for (const InvoiceMethod& method : methods) {
    if (!method.received) continue;
    const bool earlier = chosen != nullptr && method.firstCounted() && chosen->firstCounted() &&
                         *method.firstCounted() < *chosen->firstCounted();
    if (chosen == nullptr || earlier) chosen = &method;
  }
  if (chosen == nullptr && methods.size() == 1) chosen = &methods.front();
  return chosen;
}

}  // namespace paydeck::btcpay
