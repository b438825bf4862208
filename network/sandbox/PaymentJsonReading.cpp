// Reading stored payments back, for the payments whose life goes on after a restart.
#include <nlohmann/json.hpp>

#include "models/domain/Time.h"
#include "network/sandbox/PaymentJson.h"

namespace paydeck::sandbox {
namespace {

// Keeps the order of members, so that metadata stays as it was.
using json = nlohmann::ordered_json;

std::optional<std::int64_t> timeOf(const json& value) {
  if (!value.is_string()) return std::nullopt;
  const auto time = parseRfc3339(value.get_ref<const std::string&>());
  return time ? std::optional(toUnixMillis(*time)) : std::nullopt;
}

std::optional<Atoms> amountOf(const json& value, unsigned decimals) {
  if (!value.is_object()) return std::nullopt;
  return atomsFromText(value.at("amount").get_ref<const std::string&>(), decimals);
}

std::optional<std::int64_t> minorOf(const json& value) {
  const auto atoms = amountOf(value, 2);
  return atoms ? std::optional(static_cast<std::int64_t>(*atoms)) : std::nullopt;
}

TransactionRecord transactionOf(const json& value, const Rail& r) {
  TransactionRecord transaction;
  transaction.hash = value.at("hash");
  transaction.from = value.at("from");
  transaction.to = value.at("to");
  transaction.amount = amountOf(value.at("amount"), r.decimals);
  if (value.at("block_height").is_number()) transaction.blockHeight = value.at("block_height").get<std::int64_t>();
  transaction.confirmations = value.at("confirmations");
  transaction.seenAt = timeOf(value.at("seen_at"));
  transaction.counted = value.at("counted");
  return transaction;
}

void readState(PaymentRecord& payment, const json& value) {
  payment.status = paymentStatusFromName(value.at("status").get_ref<const std::string&>());
  if (const json& confirmations = value.at("confirmations"); confirmations.is_object()) {
    payment.have = confirmations.at("have");
    payment.need = confirmations.at("need");
  }
  payment.version = value.at("version");
  payment.createdAt = timeOf(value.at("created_at")).value_or(0);
  payment.updatedAt = timeOf(value.at("updated_at")).value_or(0);
  payment.expiresAt = timeOf(value.at("expires_at")).value_or(0);
  payment.seenAt = timeOf(value.at("seen_at"));
  payment.finalAt = timeOf(value.at("final_at"));
}

void readAmounts(PaymentRecord& payment, const json& value) {
  const json& method = value.at("method");
  payment.railIndex =
      findRail(method.at("asset").get_ref<const std::string&>(), method.at("network").get_ref<const std::string&>());
  if (payment.railIndex >= rails().size()) throw std::out_of_range("rail");
  const Rail& r = rail(payment.railIndex);
  if (const json& card = method.at("card"); card.is_object()) {
    payment.cardBrand = card.at("brand");
    payment.cardLast4 = card.at("last4");
  }
  payment.requestedMinor = minorOf(value.at("requested")).value_or(0);
  payment.currency = value.at("requested").at("currency");
  payment.due = amountOf(value.at("due"), r.decimals).value_or(0);
  payment.received = amountOf(value.at("received"), r.decimals);
  const auto& rate = value.at("rate").at("value").get_ref<const std::string&>();
  const std::size_t point = rate.find('.');
  payment.rate.scale = point == std::string::npos ? 0U : static_cast<unsigned>(rate.size() - point - 1);
  payment.rate.value = static_cast<std::int64_t>(atomsFromText(rate, payment.rate.scale).value_or(1));
  payment.rateAt = timeOf(value.at("rate").at("at")).value_or(0);
  payment.feeMinor = minorOf(value.at("fee"));
  payment.netMinor = minorOf(value.at("net"));
  payment.refundedMinor = minorOf(value.at("refunded"));
  // Files of older versions lack it.
  if (const auto it = value.find("refunds_in_flight"); it != value.end())
    payment.inFlightMinor = minorOf(*it).value_or(0);
  for (const json& transaction : value.at("transactions"))
    payment.transactions.push_back(transactionOf(transaction, r));
}

PaymentRecord paymentOf(const json& value) {
  PaymentRecord payment;
  payment.key = paymentKeyOf(value.at("id").get_ref<const std::string&>()).value_or(0);
  payment.merchantId = value.at("merchant_id");
  payment.orderRef = value.at("order_ref");
  payment.description = value.at("description");
  readState(payment, value);
  readAmounts(payment, value);
  payment.payAddress = value.at("pay_address");
  if (const json& customer = value.at("customer"); customer.is_object()) {
    payment.customer = {customer.at("id"), customer.at("name"), customer.at("email"), customer.at("country")};
  }
  if (value.at("failure_reason").is_string()) payment.failureReason = value.at("failure_reason");
  for (const auto& [name, text] : value.at("metadata").items()) payment.metadata.emplace_back(name, text);
  return payment;
}

}  // namespace

Result<PaymentRecord> readPayment(std::string_view text) {
  try {
    return paymentOf(json::parse(text));
  } catch (const std::exception& error) {
    return failure(ErrorKind::Corrupt, std::string("A payment in the sandbox file cannot be read: ") + error.what());
  }
}

}  // namespace paydeck::sandbox
