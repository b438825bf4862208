#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace paydeck::test {

/// The payment of the API document's own example.
inline nlohmann::ordered_json examplePayment() {
  return nlohmann::ordered_json::parse(R"JSON({
    "id":"pay_0000001k","merchant_id":"mer_lumen","order_ref":"LA-20430","description":"Aurora 7 studio monitors (pair)",
    "status":"confirming","confirmations":{"have":3,"need":12},"version":5,
    "created_at":"2026-11-18T14:00:12.000Z","updated_at":"2026-11-18T14:01:40.000Z",
    "expires_at":"2026-11-18T14:30:12.000Z","seen_at":"2026-11-18T14:01:26.000Z","final_at":null,
    "requested":{"amount":"1248.00","currency":"EUR"},
    "method":{"kind":"onchain","asset":"USDC","network":"polygon","card":null},
    "due":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},
    "received":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},
    "rate":{"value":"0.8614","quote":"EUR","at":"2026-11-18T14:00:12.000Z","source":"Kraken"},
    "fee":{"amount":"3.12","currency":"EUR"},"net":{"amount":"1244.88","currency":"EUR"},"refunded":null,
    "pay_address":"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "transactions":[{"hash":"0x46b8a2f0c1d94bb0a7f4a81de1a7f4b2f6a4e2ce51b1b1a2fdc9a8b7c6d5cebb",
      "from":"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359","to":"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
      "amount":{"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6},
      "block_height":94996801,"confirmations":3,"seen_at":"2026-11-18T14:01:26.000Z","counted":true}],
    "customer":{"id":"cus_000104","name":"Chidi Okafor","email":"chidi@okafor.example","country":"NG"},
    "failure_reason":null,"metadata":{"cart":"8841","channel":"web"}})JSON");
}

}  // namespace paydeck::test
