// Prints microseconds of processor time per payment for reading and mapping pages of 1000; see CMake target bench_merchant_mapper.
#include <cstdio>
#include <ctime>
#include <string>

#include "network/json/JsonDocument.h"
#include "network/merchant/PaymentMapper.h"

namespace {

std::string onePayment(int number) {
  const std::string id = std::to_string(10'000'000 + number);
  const bool ether = number % 3 == 0;
  const std::string asset = ether ? R"("asset":"ETH","network":"base","decimals":18)"
                                  : R"("asset":"USDC","network":"polygon","decimals":6)";
  const std::string amount = ether ? "0.412000000000000000" : "1448.800000";
  const std::string coins = "{\"amount\":\"" + amount + "\"," + asset + "}";
  return "{\"id\":\"pay_" + id + R"(","merchant_id":"mer_lumen","order_ref":"LA-)" + id +
         R"X(","description":"Aurora 7 studio monitors (pair)","status":"succeeded","confirmations":{"have":12,"need":12},)X"
         R"("version":7,"created_at":"2026-11-18T14:00:12.000Z","updated_at":"2026-11-18T14:01:40.000Z",)"
         R"("expires_at":"2026-11-18T14:30:12.000Z","seen_at":"2026-11-18T14:01:26.000Z","final_at":"2026-11-18T14:02:26.000Z",)"
         R"("requested":{"amount":"1248.00","currency":"EUR"},"method":{"kind":"onchain",)" +
         std::string(ether ? R"("asset":"ETH","network":"base")" : R"("asset":"USDC","network":"polygon")") +
         R"(,"card":null},"due":)" + coins + ",\"received\":" + coins +
         R"(,"rate":{"value":"0.8614","quote":"EUR","at":"2026-11-18T14:00:12.000Z","source":"Kraken"},)"
         R"("fee":{"amount":"3.12","currency":"EUR"},"net":{"amount":"1244.88","currency":"EUR"},"refunded":null,)"
         R"("pay_address":"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed","transactions":[{)"
         R"("hash":"0x46b8a2f0c1d94bb0a7f4a81de1a7f4b2f6a4e2ce51b1b1a2fdc9a8b7c6d5cebb",)"
         R"("from":"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359","to":"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",)"
         R"("amount":)" + coins +
         R"(,"block_height":94996801,"confirmations":12,"seen_at":"2026-11-18T14:01:26.000Z","counted":true}],)"
         R"("customer":{"id":"cus_000104","name":"Chidi Okafor","email":"chidi@okafor.example","country":"NG"},)"
         R"("failure_reason":null,"metadata":{"cart":"8841","channel":"web"}})";
}

/// Processor time, so that a busy machine does not count.
long long cpuNanos() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

}  // namespace

int main() {
  constexpr int kPerPage = 1000;
  constexpr int kRounds = 40;
  std::string page = "{\"data\":[";
  for (int i = 0; i < kPerPage; ++i) page += (i == 0 ? "" : ",") + onePayment(i);
  page += "],\"next_cursor\":null}";
  const long long parseStart = cpuNanos();
  for (int i = 0; i < kRounds; ++i) {
    if (!paydeck::json::JsonDocument::parse(page)) return 1;
  }
  const long long start = cpuNanos();
  std::size_t mapped = 0;
  for (int i = 0; i < kRounds; ++i) {
    const auto result = paydeck::merchant::paymentPageFromJson(page, paydeck::ConnectionId("c"));
    if (!result || !result->unreadable.empty()) return 1;
    mapped += result->payments.size();
  }
  const long long end = cpuNanos();
  const long long parse = (start - parseStart) / (kRounds * kPerPage);
  const long long whole = (end - start) / static_cast<long long>(mapped);
  std::printf("%zu payments of %zu bytes: parse %lld.%02lld us, parse and map %lld.%02lld us each\n", mapped,
              page.size() / kPerPage, parse / 1000, parse % 1000 / 10, whole / 1000, whole % 1000 / 10);
  return 0;
}
