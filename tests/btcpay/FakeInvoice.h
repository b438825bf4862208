#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace paydeck::test {

struct FakePayment {
  std::string id{};
  std::string methodId{};             ///< "BTC-CHAIN", "BTC-LN"
  std::string value{};                ///< BTC
  std::string status = "Processing";  ///< Invalid, Processing, Settled
  std::int64_t receivedSecond = 0;
};

/// An invoice as BTCPay Server keeps it: created to the microsecond, shown to the second.
struct FakeInvoice {
  std::string id{};
  std::string storeId{};
  std::int64_t createdMillis = 0;
  std::string amount{};  ///< invoice currency
  std::string currency = "EUR";
  std::string type = "Standard";
  std::string rate = "60000.00";
  std::string status = "New";
  std::string additionalStatus = "None";
  bool archived = false;
  nlohmann::ordered_json metadata = nlohmann::ordered_json::object();
  std::vector<FakePayment> payments{};

  std::int64_t createdSecond() const { return createdMillis / 1000; }
  std::int64_t expirationSecond() const { return createdSecond() + 15 * 60; }
  std::int64_t monitoringSecond() const { return expirationSecond() + 24 * 60 * 60; }
};

/// 64 hexadecimal digits that are the same for the same text.
std::string fakeHash(const std::string& text);

/// What the invoice costs in BTC at its rate, rounded up to a satoshi.
std::string dueInBtc(const FakeInvoice& invoice);

/// Sets status and additionalStatus from the payments that count, as BTCPay Server's InvoiceWatcher does.
void watch(FakeInvoice& invoice);

struct FakeJsonOptions {
  bool paidAmount = true;       ///< servers from 2.1.2 on
  bool paymentMethods = false;  ///< asked for, and the server is 2.3.6 or later
};

nlohmann::ordered_json invoiceJson(const FakeInvoice& invoice, const std::string& root, const FakeJsonOptions& options);
nlohmann::ordered_json paymentMethodsJson(const FakeInvoice& invoice, bool onlyAccounted);

}  // namespace paydeck::test
