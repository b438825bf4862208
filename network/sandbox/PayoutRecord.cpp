#include "network/sandbox/PayoutRecord.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "models/domain/Time.h"
#include "network/sandbox/AddressForge.h"
#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RateWalk.h"

namespace paydeck::sandbox {

std::string payoutIdOf(std::int64_t key) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "po_%06lld", static_cast<long long>(key));
  return text.data();
}

std::string writePayout(const PayoutRecord& payout) {
  std::string out;
  JsonText json(out);
  const Rail& r = rail(payout.railIndex);
  json.open('{').key("id").text(payoutIdOf(payout.key)).key("created_at").time(payout.createdAt);
  json.key("arrived_at").time(payout.arrivedAt).key("status").text(payout.status);
  json.key("amount").raw(writeAssetAmount(payout.amount, r)).key("fee").raw(writeAssetAmount(payout.fee, r));
  json.key("destination").text(payout.destination).key("reference").text(payout.reference);
  json.key("version").number(payout.version).close('}');
  return out;
}

Result<PayoutRecord> readPayout(std::string_view text) {
  try {
    const auto value = nlohmann::json::parse(text);
    const auto timeOf = [&](const char* name) {
      const auto time = parseRfc3339(value.at(name).get<std::string>());
      return time ? toUnixMillis(*time) : 0;
    };
    const auto amountOf = [&](const char* name, const Rail& r) {
      return atomsFromText(value.at(name).at("amount").get<std::string>(), r.decimals).value_or(0);
    };
    PayoutRecord payout;
    payout.key = std::stoll(value.at("id").get<std::string>().substr(3));
    payout.createdAt = timeOf("created_at");
    if (!value.at("arrived_at").is_null()) payout.arrivedAt = timeOf("arrived_at");
    payout.status = value.at("status").get<std::string>();
    payout.railIndex = findRail(value.at("amount").at("asset").get<std::string>(),
                                value.at("amount").at("network").get<std::string>());
    if (payout.railIndex >= rails().size()) return failure(ErrorKind::Corrupt, "A payout has an unknown asset.");
    payout.amount = amountOf("amount", rail(payout.railIndex));
    payout.fee = amountOf("fee", rail(payout.railIndex));
    payout.destination = value.at("destination").get<std::string>();
    payout.reference = value.at("reference").get<std::string>();
    payout.version = value.at("version").get<std::int64_t>();
    return payout;
  } catch (const std::exception& error) {
    return failure(ErrorKind::Corrupt, std::string("A payout in the sandbox file cannot be read: ") + error.what());
  }
}

PayoutRecord draftPayout(std::uint64_t seed, std::int64_t key, RailIndex railIndex, Atoms available,
                         std::int64_t atMillis) {
  const Rail& r = rail(railIndex);
  const RateValue rate = rateAt(seed, r.symbol, "EUR", atMillis);
  // One euro in atoms, so that the threshold and the fee mean the same for every asset.
  const Atoms euro = scaleUp(atomsPowerOfTen(r.decimals), atomsPowerOfTen(rate.scale), rate.value);
  PayoutRecord payout;
  payout.key = key;
  payout.createdAt = atMillis;
  payout.railIndex = railIndex;
  if (available < euro * 250) return payout;
  const Atoms step = atomsPowerOfTen(r.decimals - r.dueDecimals);
  payout.amount = available / 100 * 85 / step * step;
  payout.fee = r.kind == MethodKind::Card ? 0 : scaleUp(euro, r.network == "ethereum" ? 120 : 20, 100) / step * step;
  Rng wallet(mixSeed(mixSeed(seed, 505), railIndex));
  Rng rng(mixSeed(mixSeed(seed, 506), static_cast<std::uint64_t>(key)));
  if (r.kind == MethodKind::Card) {
    payout.destination = "DE89370400440532013000";  // the IBAN registry's example
    payout.reference = "LUMEN " + payoutIdOf(key);
  } else {
    payout.destination = r.kind == MethodKind::Lightning ? "payouts@lumen.example" : forgeAddress(r, wallet);
    payout.reference = forgeTransactionHash(r, rng);
  }
  return payout;
}

}  // namespace paydeck::sandbox
