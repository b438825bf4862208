#include "models/sync/CountedTotals.h"

#include <set>
#include <string>

namespace paydeck {
namespace {

std::map<Asset, Int256> withoutZeros(const std::map<Asset, Int256>& atoms) {
  std::map<Asset, Int256> kept;
  for (const auto& [asset, sum] : atoms) {
    if (!sum.isZero()) kept.emplace(asset, sum);
  }
  return kept;
}

Int256 sumOf(const std::map<Asset, Int256>& atoms, const Asset& asset) {
  const auto it = atoms.find(asset);
  return it == atoms.end() ? Int256{} : it->second;
}

std::string describeCount(std::int64_t cache, std::int64_t server) {
  if (cache == server) return "";
  const std::int64_t apart = server > cache ? server - cache : cache - server;
  const std::string payments = std::to_string(apart) + (apart == 1 ? " payment" : " payments");
  return server > cache ? "The server counts " + payments + " more than the local copy."
                        : "The local copy has " + payments + " the server does not count.";
}

}  // namespace

CountedTotals countedOf(const PaymentTotals& totals) {
  return {totals.count, withoutZeros(totals.receivedAtoms)};
}

Result<CountedTotals> countCache(CacheReader& reader, const ConnectionId& connection, std::optional<UtcTime> before) {
  const auto count = before ? reader.countCreatedBefore(connection, *before) : reader.paymentCount(connection);
  if (!count) return failure(count.error());
  const auto atoms = reader.receivedTotals(connection, before);
  if (!atoms) return failure(atoms.error());
  return CountedTotals{*count, withoutZeros(*atoms)};
}

std::string describeDifference(const CountedTotals& cache, const CountedTotals& server) {
  if (cache == server) return "equal";
  std::string words = describeCount(cache.count, server.count);
  std::set<Asset> assets;
  for (const auto& [asset, sum] : cache.receivedAtoms) assets.insert(asset);
  for (const auto& [asset, sum] : server.receivedAtoms) assets.insert(asset);
  for (const Asset& asset : assets) {
    const auto apart = sumOf(server.receivedAtoms, asset).minus(sumOf(cache.receivedAtoms, asset));
    if (apart && apart->isZero()) continue;
    if (!words.empty()) words += ' ';
    words += "Received " + asset.symbol + " on " + asset.network + " differs";
    words += apart ? " by " + formatUnits(apart->absolute(), asset.decimals) + "." : ".";
  }
  return words;
}

}  // namespace paydeck
