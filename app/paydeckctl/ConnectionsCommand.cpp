#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/TextTable.h"

namespace paydeck::ctl {
namespace {

struct Line {
  ConnectionConfig config{};
  std::int64_t payments = 0;
  SyncState state{};
};

Result<std::vector<Line>> readLines(OpenedWorkspace& opened) {
  const auto configs = opened.workspace().connections();
  if (!configs) return failure(configs.error());
  const auto reader = opened.cache().openReader();
  if (!reader) return failure(reader.error());
  const auto states = (*reader)->syncStates();
  if (!states) return failure(states.error());
  std::vector<Line> lines;
  for (const ConnectionConfig& config : *configs) {
    Line line{config, 0, {}};
    const auto count = (*reader)->paymentCount(config.id);
    if (!count) return failure(count.error());
    line.payments = *count;
    for (const SyncState& state : *states) line.state = state.connection == config.id ? state : line.state;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string_view providerName(ProviderKind kind) {
  return kind == ProviderKind::BtcPay ? "btcpay" : "merchant";
}

std::string syncedText(const SyncState& state) {
  return state.syncedTo ? formatRfc3339(*state.syncedTo) : "never";
}

void printJson(Session& session, const std::vector<Line>& lines) {
  auto json = nlohmann::ordered_json::array();
  for (const Line& line : lines) {
    json.push_back(
        {{"id", line.config.id.value()},
         {"name", line.config.name},
         {"provider", providerName(line.config.provider)},
         {"url", line.config.baseUrl},
         {"account", line.config.accountLabel},
         {"key_tail", line.config.keyTail},
         {"sandbox", line.config.sandbox},
         {"payments", line.payments},
         {"synced_to", line.state.syncedTo ? nlohmann::ordered_json(formatRfc3339(*line.state.syncedTo)) : nullptr},
         {"check", line.state.checkResult},
         {"error", line.state.lastError}});
  }
  session.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

Result<ExitCode> list(Session& session, OpenedWorkspace& opened) {
  const auto lines = readLines(opened);
  if (!lines) return failure(lines.error());
  if (session.invocation.json) return (printJson(session, *lines), ExitCode::Done);
  if (lines->empty()) {
    session.out << "No connections yet. Connect one: paydeckctl connect merchant URL --key-file FILE\n";
    return ExitCode::Done;
  }
  TextTable table(
      {{"Name"}, {"Kind"}, {"Address", false, 60}, {"Account"}, {"Payments", true}, {"Synced to, UTC"}, {"Id"}});
  for (const Line& line : *lines) {
    table.add({line.config.name, std::string(providerName(line.config.provider)), line.config.baseUrl,
               line.config.accountLabel, std::to_string(line.payments), syncedText(line.state),
               line.config.id.value()});
  }
  session.out << table.toString();
  return ExitCode::Done;
}

Result<std::string> act(const std::string& verb, const std::vector<std::string>& words, ConnectionDesk desk) {
  const auto config = desk.find(words[1]);
  if (!config) return failure(config.error());
  Result<void> done{};
  std::string said;
  if (verb == "rename") {
    done = desk.rename(config->id, words[2]);
    said = "Renamed " + config->name + " to " + words[2];
  } else if (verb == "remove") {
    done = desk.remove(config->id);
    said = "Removed " + config->name + ", its key and its local payments. Nothing changed at the backend.";
  } else {
    done = desk.wipe(config->id);
    said = "Wiped the local payments of " + config->name + ". The next sync fetches them again.";
  }
  if (!done) return failure(done.error());
  return said;
}

}  // namespace

CommandSpec connectionsSpec() {
  return {"connections",
          "connections [list | rename C NAME | remove C | wipe C]",
          "Lists the connections, renames or removes one, or wipes its local copy.",
          {},
          0,
          3,
          "C is a connection's name or id."};
}

Result<ExitCode> runConnections(Session& session) {
  const auto& words = session.invocation.words;
  const std::string verb = words.empty() ? "list" : words[0];
  const std::size_t wanted = verb == "list" ? 1 : verb == "rename" ? 3 : verb == "remove" || verb == "wipe" ? 2 : 0;
  if (std::max<std::size_t>(words.size(), 1) != wanted) {
    return failure(ErrorKind::InvalidInput, "Usage: paydeckctl " + std::string(connectionsSpec().usage) + ".");
  }
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  if (verb == "list") return list(session, **opened);
  const auto said = act(verb, words, (*opened)->desk());
  if (!said) return failure(said.error());
  if (session.invocation.json) {
    session.out << nlohmann::ordered_json{{"done", verb}}.dump() << "\n";
  } else {
    session.out << shownText(*said) << "\n";
  }
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
