// The routes that read.
#include <httplib.h>

#include <array>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentRecord.h"
#include "network/sandbox/Problem.h"
#include "network/sandbox/RequestReading.h"

namespace paydeck::sandbox {
namespace {

constexpr const char* kJson = "application/json";
constexpr std::string_view kMerchant =
    R"({"id":"mer_lumen","name":"Lumen Audio","default_currency":"EUR","time_zone":"Europe/Berlin"})";

void refuse(httplib::Response& response, const Error& error) {
  answer(response, {400, "invalid_parameter", error.message});
}

void answerOne(httplib::Response& response, const std::optional<std::string>& json) {
  if (json) {
    response.set_content(*json, kJson);
  } else {
    answer(response, {404, "not_found", "There is no such object."});
  }
}

}  // namespace

void ApiServer::getMe(const Request& request, Response& response) {
  const Person& person = *personOf(request);
  std::string out;
  JsonText json(out);
  json.open('{').key("id").text(person.id).key("name").text(person.name).key("email").text(person.email);
  json.key("role").text(person.role).key("permissions").open('[');
  for (const std::string& permission : person.permissions) json.text(permission);
  json.close(']').key("merchants").open('[').raw(kMerchant).close(']');
  json.key("server").open('{').key("name").text("Paydeck sandbox").key("version").text(PAYDECK_VERSION).close('}');
  json.key("server_time").time(serverMillis()).close('}');
  response.set_content(out, kJson);
}

void ApiServer::getMerchants(const Request& request, Response& response) {
  if (const auto limit = readLimit(request); !limit) return refuse(response, limit.error());
  response.set_content("{\"data\":[" + std::string(kMerchant) + "],\"next_cursor\":null}", kJson);
}

void ApiServer::getMerchant(const Request& request, Response& response) {
  answerOne(response, request.matches[1] == "mer_lumen" ? std::optional(std::string(kMerchant)) : std::nullopt);
}

void ApiServer::getPayments(const Request& request, Response& response) {
  const auto filter = readPaymentFilter(request);
  if (!filter) return refuse(response, filter.error());
  if (request.has_param("merchant") && request.get_param_value("merchant") != "mer_lumen") {
    response.set_content("{\"data\":[],\"next_cursor\":null}", kJson);
    return;
  }
  response.body = readers_.with([&](ShopReader& reader) { return reader.payments(*filter); });
  response.set_header("Content-Type", kJson);
}

void ApiServer::getTotals(const Request& request, Response& response) {
  const auto before = readTime(request, "created_before");
  if (!before) return refuse(response, before.error());
  response.set_content(readers_.with([&](ShopReader& reader) { return reader.totals(*before); }), kJson);
}

void ApiServer::getPayment(const Request& request, Response& response) {
  const auto key = paymentKeyOf(request.matches[1].str());
  answerOne(response, key ? readers_.with([&](ShopReader& reader) { return reader.payment(*key); }) : std::nullopt);
}

void ApiServer::getTimeline(const Request& request, Response& response) {
  const auto key = paymentKeyOf(request.matches[1].str());
  answerOne(response, key ? readers_.with([&](ShopReader& reader) { return reader.timeline(*key); }) : std::nullopt);
}

void ApiServer::getBalances(const Request&, Response& response) {
  response.set_content(readers_.with([](ShopReader& reader) { return reader.balances(); }), kJson);
}

void ApiServer::getLedger(const Request& request, Response& response) {
  const auto limit = readLimit(request);
  if (!limit) return refuse(response, limit.error());
  const auto cursor = readCursor(request);
  if (!cursor) return refuse(response, cursor.error());
  const auto after = readNumber(request, "after");
  if (!after) return refuse(response, after.error());
  const std::int64_t from = cursor->value_or(after->value_or(0));
  response.set_content(readers_.with([&](ShopReader& reader) { return reader.ledger(from, *limit); }), kJson);
}

void ApiServer::getPayouts(const Request& request, Response& response) {
  newestFirst("payouts", request, response);
}
void ApiServer::getCustomers(const Request& request, Response& response) {
  newestFirst("customers", request, response);
}
void ApiServer::getPayout(const Request& request, Response& response) {
  one("payouts", "po_", request, response);
}
void ApiServer::getCustomer(const Request& request, Response& response) {
  one("customers", "cus_", request, response);
}

void ApiServer::newestFirst(const char* table, const Request& request, Response& response) {
  const auto limit = readLimit(request);
  if (!limit) return refuse(response, limit.error());
  const auto cursor = readCursor(request);
  if (!cursor) return refuse(response, cursor.error());
  response.set_content(readers_.with([&](ShopReader& reader) { return reader.newestFirst(table, *cursor, *limit); }),
                       kJson);
}

void ApiServer::one(const char* table, const char* prefix, const Request& request, Response& response) {
  const std::string id = request.matches[1].str();
  const std::string start = prefix;
  const auto key = id.substr(0, start.size()) == start ? readDigits(id.substr(start.size())) : std::nullopt;
  answerOne(response, key ? readers_.with([&](ShopReader& reader) { return reader.one(table, *key); }) : std::nullopt);
}

void ApiServer::getRates(const Request&, Response& response) {
  static constexpr std::array<std::string_view, 6> kAssets = {"BTC", "ETH", "USDC", "USDT", "EURC", "DAI"};
  static constexpr std::array<std::string_view, 3> kQuotes = {"EUR", "USD", "GBP"};
  const std::int64_t at = serverMillis();
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  for (const std::string_view asset : kAssets) {
    for (const std::string_view quote : kQuotes) {
      const RateValue rate = rateAt(seed_, asset, quote, at);
      json.open('{').key("asset").text(asset).key("rate").open('{').key("value").decimal(rate.value, rate.scale);
      json.key("quote").text(quote).key("at").time(at).key("source").text("Kraken").close('}').close('}');
    }
  }
  json.close(']').close('}');
  response.set_content(out, kJson);
}

}  // namespace paydeck::sandbox
