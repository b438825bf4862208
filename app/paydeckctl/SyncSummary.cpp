#include "app/paydeckctl/SyncSummary.h"

#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/TextTable.h"

namespace paydeck::ctl {
namespace {

using Json = nlohmann::ordered_json;

std::string_view endName(SyncEnd end) {
  switch (end) {
    case SyncEnd::Equal:
      return "equal";
    case SyncEnd::NotCompared:
      return "not_compared";
    case SyncEnd::Different:
      return "different";
    case SyncEnd::Failed:
      return "failed";
    case SyncEnd::Elsewhere:
      return "elsewhere";
  }
  return "failed";
}

std::string sumText(const std::map<Asset, Int256>& atoms, const Asset& asset) {
  const auto it = atoms.find(asset);
  return formatUnits(it == atoms.end() ? Int256{} : it->second, asset.decimals);
}

std::set<Asset> assetsOf(const SyncSummary& summary, const CountedTotals& server) {
  std::set<Asset> assets;
  for (const auto& [asset, sum] : summary.local.receivedAtoms) assets.insert(asset);
  for (const auto& [asset, sum] : server.receivedAtoms) assets.insert(asset);
  return assets;
}

CountedTotals serverOf(const SyncSummary& summary) {
  return summary.server ? countedOf(*summary.server) : CountedTotals{};
}

std::string resultText(const SyncSummary& summary) {
  switch (summary.verdict.end) {
    case SyncEnd::Equal:
      return "equal to the server";
    case SyncEnd::NotCompared:
      return "whole; this backend does not count, so there is nothing to compare with";
    case SyncEnd::Different:
      return "different from the server: " + summary.state.checkResult;
    case SyncEnd::Failed:
      return "not whole";
    case SyncEnd::Elsewhere:
      return "synced by another program; its last comparison: " +
             (summary.state.checkResult.empty() ? std::string("none") : summary.state.checkResult);
  }
  return {};
}

void printWords(Session& session, const SyncSummary& summary) {
  session.out << shownText(summary.config.name) << ": " << summary.local.count << " payments, "
              << shownText(resultText(summary)) << "\n";
  if (!summary.server) return;
  const CountedTotals server = serverOf(summary);
  TextTable table({{"Received"}, {"Network"}, {"Local", true, 90}, {"Server", true, 90}});
  table.add({"Payments", "", std::to_string(summary.local.count), std::to_string(server.count)});
  for (const Asset& asset : assetsOf(summary, server)) {
    table.add({asset.symbol, asset.network, sumText(summary.local.receivedAtoms, asset),
               sumText(server.receivedAtoms, asset)});
  }
  session.out << table.toString();
  const bool movedOn = summary.verdict.end == SyncEnd::Equal && summary.local != server;
  if (movedOn) session.out << "The local copy has gone on since the comparison; both sides were equal then.\n";
}

Json toJson(const SyncSummary& summary) {
  const CountedTotals server = serverOf(summary);
  Json json = {{"id", summary.config.id.value()},
               {"name", summary.config.name},
               {"result", endName(summary.verdict.end)},
               {"check", summary.state.checkResult},
               {"local_count", summary.local.count},
               {"server_count", summary.server ? Json(server.count) : Json(nullptr)},
               {"synced_to", summary.state.syncedTo ? Json(formatRfc3339(*summary.state.syncedTo)) : Json(nullptr)},
               {"received", Json::array()}};
  for (const Asset& asset : assetsOf(summary, server)) {
    json["received"].push_back(
        {{"asset", asset.symbol},
         {"network", asset.network},
         {"local", sumText(summary.local.receivedAtoms, asset)},
         {"server", summary.server ? Json(sumText(server.receivedAtoms, asset)) : Json(nullptr)}});
  }
  return json;
}

}  // namespace

void printSummaries(Session& session, const std::vector<SyncSummary>& summaries) {
  if (!session.invocation.json) {
    for (const SyncSummary& summary : summaries) printWords(session, summary);
    return;
  }
  Json json = {{"connections", Json::array()}};
  for (const SyncSummary& summary : summaries) json["connections"].push_back(toJson(summary));
  session.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

}  // namespace paydeck::ctl
