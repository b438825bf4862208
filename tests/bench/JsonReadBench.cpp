// Prints what reading pages of payments costs, beside simdjson's own tree over the same bytes.
// Usage: json_read_bench [PAYMENTS]
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

using namespace paydeck::json;

namespace {

constexpr std::size_t kPage = 1000;

std::string payment(std::size_t n) {
  const std::string id = std::to_string(100'000'000 + n);
  const std::string hash = "0x" + std::string(55, 'a') + id;
  return R"({"id":"pay_)" + id + R"(","merchant_id":"mer_01","order_ref":"#)" + id +
         R"(","description":"Café \"Größe M\" tee, two pieces","status":"succeeded","confirmations":{"have":12,"need":12},"version":7,)"
         R"("created_at":"2026-11-18T14:01:26.000Z","updated_at":"2026-11-18T14:05:26.000Z","expires_at":"2026-11-18T14:16:26.000Z",)"
         R"("seen_at":"2026-11-18T14:02:26.000Z","final_at":"2026-11-18T14:05:26.000Z","requested":{"amount":"1248.00","currency":"EUR"},)"
         R"("method":{"kind":"onchain","asset":"USDC","network":"polygon","card":null},)"
         R"("due":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},)"
         R"("received":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},)"
         R"("rate":{"value":"0.8614","quote":"EUR","at":"2026-11-18T14:01:26.000Z","source":"sandbox"},)"
         R"("fee":{"amount":"6.24","currency":"EUR"},"net":{"amount":"1241.76","currency":"EUR"},"refunded":null,)"
         R"("pay_address":"0x52908400098527886E0F7030069857D2E4169EE7","transactions":[{"hash":")" +
         hash +
         R"(","from":"0x8617E340B3D01FA5F11F306F4090FD50E238070D","to":"0x52908400098527886E0F7030069857D2E4169EE7",)"
         R"("amount":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},"block_height":64000000,)"
         R"("confirmations":12,"seen_at":"2026-11-18T14:02:26.000Z","counted":true}],)"
         R"("customer":{"id":"cus_)" +
         id + R"(","name":"Ingrid Sørensen","email":"ingrid.)" + id +
         R"(@example.com","country":"NO"},"failure_reason":null,"metadata":{"channel":"web","campaign":"autumn","basket":"3"}})";
}

/// Reads what an adapter reads of a payment; the sum keeps the compiler from dropping it.
std::size_t readPayment(const JsonValue& value) {
  JsonFields in(value);
  std::size_t sum = value.rawJson().size();
  for (const char* name : {"id", "merchant_id", "order_ref"}) sum += in.text(name).size();
  sum += in.freeText("description").size();
  sum += in.text("status").size() + static_cast<std::size_t>(in.int64("version"));
  for (const char* name : {"created_at", "updated_at", "expires_at", "seen_at", "final_at"})
    sum += in.optionalText(name).value_or("").size();
  for (const char* name : {"requested", "due", "received", "fee", "net", "refunded"}) {
    if (const auto amount = in.optionalValue(name)) sum += JsonFields(*amount).decimalText("amount").size();
  }
  if (const auto rate = in.optionalValue("rate")) sum += JsonFields(*rate).decimalText("value").size();
  for (const JsonValue entry : in.array("transactions")) {
    JsonFields transaction(entry);
    for (const char* name : {"hash", "from", "to", "seen_at"}) sum += transaction.text(name).size();
    sum += static_cast<std::size_t>(transaction.int64("block_height") + transaction.int64("confirmations"));
  }
  if (const auto customer = in.optionalValue("customer")) {
    JsonFields person(*customer);
    sum += person.text("id").size() + person.freeText("name").size() + person.text("email").size();
  }
  for (const auto& [key, entry] : in.optionalMembers("metadata")) sum += key.size() + entry.rawJson().size();
  if (in.failed()) std::exit(1);
  return sum;
}

template <class Work>
long long nanosPerPayment(std::size_t payments, const Work& work) {
  long long best = -1;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();  // processor time, so that other programs do not count
    for (std::size_t done = 0; done < payments; done += kPage) work();
    const long long took = static_cast<long long>(std::clock() - start) * (1'000'000'000 / CLOCKS_PER_SEC) /
                           static_cast<long long>(payments);
    best = best < 0 ? took : std::min<long long>(best, took);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t payments = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  std::string page = "{\"data\":[";
  for (std::size_t i = 0; i < kPage; ++i) page += (i > 0 ? "," : "") + payment(i);
  page += "],\"next_cursor\":\"abc\"}";
  std::size_t sum = 0;
  const auto parse = nanosPerPayment(payments, [&] { sum += JsonDocument::parse(page)->root().rawJson().size(); });
  const auto all = nanosPerPayment(payments, [&] {
    const auto document = JsonDocument::parse(page);
    JsonFields in(document->root());
    for (const JsonValue entry : in.array("data")) sum += readPayment(entry);
  });
  simdjson::dom::parser parser;
  const auto yardstick = nanosPerPayment(payments, [&] { sum += parser.parse(page).get_object().size(); });
  std::printf("bytes per payment         %8zu\n", page.size() / kPage);
  std::printf("parse                     %8lld ns per payment\n", parse);
  std::printf("parse and read all fields %8lld ns per payment\n", all);
  std::printf("simdjson tree, parse only %8lld ns per payment (yardstick)\n", yardstick);
  return sum == 0 ? 1 : 0;
}
