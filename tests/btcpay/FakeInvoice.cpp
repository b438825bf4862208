#include "FakeInvoice.h"

#include "models/domain/AssetAmount.h"

namespace paydeck::test {
namespace {

using Json = nlohmann::ordered_json;

Decimal decimal(const std::string& text) {
  return Decimal::parse(text).value_or(Decimal());
}

Decimal negated(const Decimal& value) {
  return Decimal(value.coefficient().negated(), value.scale());
}

/// Sum of what counts, of one method or of all.
Decimal paid(const FakeInvoice& invoice, const std::string& methodId = {}) {
  Decimal sum;
  for (const FakePayment& payment : invoice.payments) {
    const bool counts = payment.status != "Invalid" && (methodId.empty() || payment.methodId == methodId);
    if (counts) sum = *sum.plus(decimal(payment.value));
  }
  return sum;
}

/// Where the customer pays to; looks like one, without a right checksum.
std::string destinationOf(const FakeInvoice& invoice, const std::string& methodId) {
  constexpr std::string_view kLetters = "qpzry9x8gf2tvdw0";
  const std::string hash = fakeHash(invoice.id + methodId);
  std::string text = methodId == "BTC-LN" ? "lnbc417u1p" : "bc1q";
  for (std::size_t i = 0; i < (methodId == "BTC-LN" ? 64 : 38); ++i) {
    text += kLetters[static_cast<std::size_t>(hash[i] <= '9' ? hash[i] - '0' : hash[i] - 'a' + 10)];
  }
  return text;
}

Json paymentJson(const FakePayment& payment, const std::string& destination) {
  return {{"id", payment.id},         {"receivedDate", payment.receivedSecond},
          {"value", payment.value},   {"fee", "0"},
          {"status", payment.status}, {"destination", destination}};
}

}  // namespace

std::string fakeHash(const std::string& text) {
  std::string hash;
  std::uint64_t state = 0x9e3779b97f4a7c15ULL;
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  while (hash.size() < 64) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    hash += "0123456789abcdef"[state >> 60U];
  }
  return hash;
}

std::string dueInBtc(const FakeInvoice& invoice) {
  return decimal(invoice.amount).dividedBy(decimal(invoice.rate), 8, Rounding::Up).value_or(Decimal()).toString();
}

void watch(FakeInvoice& invoice) {
  if (invoice.additionalStatus == "Marked" || invoice.status == "Settled" || invoice.status == "Invalid") return;
  const Decimal sum = paid(invoice);
  const Decimal due = decimal(dueInBtc(invoice));
  if (invoice.status == "Expired") {
    invoice.additionalStatus = sum.isZero() ? "None" : sum < due ? "PaidPartial" : "PaidLate";
    return;
  }
  if (sum < due || sum.isZero()) {
    invoice.status = "New";
    invoice.additionalStatus = sum.isZero() ? "None" : "PaidPartial";
    return;
  }
  bool lightning = true;
  for (const FakePayment& payment : invoice.payments) lightning &= payment.methodId == "BTC-LN";
  invoice.status = lightning ? "Settled" : "Processing";
  invoice.additionalStatus = sum > due ? "PaidOver" : "None";
}

Json invoiceJson(const FakeInvoice& invoice, const std::string& root, const FakeJsonOptions& options) {
  Json json = {{"id", invoice.id}, {"storeId", invoice.storeId}, {"amount", invoice.amount}};
  if (options.paidAmount) {
    const auto fiat = paid(invoice).times(decimal(invoice.rate));
    const auto minor = fiat->atScale(2, Rounding::HalfEven);
    json["paidAmount"] = Decimal(*minor, 2).toString();
  }
  json["checkoutLink"] = root + "/i/" + invoice.id;
  json["status"] = invoice.status;
  json["additionalStatus"] = invoice.additionalStatus;
  json["monitoringExpiration"] = invoice.monitoringSecond();
  json["expirationTime"] = invoice.expirationSecond();
  json["createdTime"] = invoice.createdSecond();
  json["availableStatusesForManualMarking"] = Json::array({"Settled", "Invalid"});
  json["archived"] = invoice.archived;
  json["type"] = invoice.type;
  json["currency"] = invoice.currency;
  json["metadata"] = invoice.metadata;
  json["checkout"] = {
      {"speedPolicy", "MediumSpeed"}, {"paymentMethods", {"BTC-CHAIN", "BTC-LN"}}, {"expirationMinutes", 15}};
  json["receipt"] = {{"enabled", nullptr}, {"showQR", nullptr}, {"showPayments", nullptr}};
  if (options.paymentMethods) json["paymentMethods"] = paymentMethodsJson(invoice, true);
  return json;
}

Json paymentMethodsJson(const FakeInvoice& invoice, bool onlyAccounted) {
  Json methods = Json::array();
  const Decimal due = decimal(dueInBtc(invoice));
  const Decimal total = paid(invoice);
  for (const std::string id : {"BTC-CHAIN", "BTC-LN"}) {
    Json payments = Json::array();
    const std::string destination = destinationOf(invoice, id);
    for (const FakePayment& payment : invoice.payments) {
      if (payment.methodId == id && (!onlyAccounted || payment.status != "Invalid"))
        payments.push_back(paymentJson(payment, destination));
    }
    methods.push_back({{"paymentMethodId", id},
                       {"currency", "BTC"},
                       {"activated", true},
                       {"destination", destination},
                       {"paymentLink", nullptr},
                       {"rate", invoice.rate},
                       {"paymentMethodPaid", paid(invoice, id).toString()},
                       {"totalPaid", total.toString()},
                       {"due", due.plus(negated(total))->toString()},
                       {"amount", due.toString()},
                       {"paymentMethodFee", "0"},
                       {"payments", payments},
                       {"additionalData", Json::object()}});
  }
  return methods;
}

}  // namespace paydeck::test
