#include <filesystem>
#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/DoctorReport.h"
#include "app/paydeckctl/OpenedWorkspace.h"

namespace paydeck::ctl {
namespace {

constexpr std::uintmax_t kLittleSpace = 500U << 20U;
constexpr std::uintmax_t kNoSpace = 50U << 20U;
constexpr std::chrono::minutes kClockTolerance{2};

void checkFile(DoctorReport& report, const std::string& name, const std::string& path, const std::string& advice,
               const Result<std::vector<std::string>>& integrity) {
  std::string version;
  if (auto database = Database::open(path, {.mode = OpenMode::ReadOnly, .purpose = "look at " + name})) {
    if (const auto number = (*database)->integer("PRAGMA user_version"))
      version = ", format " + std::to_string(*number);
  }
  if (!integrity) return report.fail(name, integrity.error().message, advice);
  const bool ok = integrity->empty() || (integrity->size() == 1 && integrity->front() == "ok");
  ok ? report.ok(name, "intact" + version) : report.fail(name, "damaged: " + integrity->front() + ".", advice);
}

void checkSpace(DoctorReport& report, const WorkspaceFolder& folder) {
  std::error_code error;
  const auto space = std::filesystem::space(folder.path, error);
  if (error) return report.warn("Disk", "its free space cannot be told: " + error.message() + ".", "Check the disk.");
  const std::string free = std::to_string(space.available >> 20U) + " MB free";
  if (space.available < kNoSpace) return report.fail("Disk", free + ".", "Make room, or nothing new can be stored.");
  if (space.available < kLittleSpace) return report.warn("Disk", free + ".", "Make room soon.");
  report.ok("Disk", free);
}

void checkLease(DoctorReport& report, Session& session, OpenedWorkspace& opened) {
  const auto lease = opened.workspace().lease(session.clock, "paydeckctl");
  const auto holder = lease->holder();
  if (!holder) return report.fail("Sync", holder.error().message);
  const bool current = *holder && (*holder)->expiresAt > session.clock.now();
  report.ok("Sync",
            current ? (*holder)->program + " (process " + std::to_string((*holder)->process) + ") syncs this workspace"
                    : "no program syncs this workspace now");
}

void checkUnreadable(DoctorReport& report, OpenedWorkspace& opened) {
  auto database =
      Database::open(opened.folder().cacheFile(), {.mode = OpenMode::ReadOnly, .purpose = "look at the local copy"});
  if (!database) return report.fail("Unreadable payments", database.error().message);
  const auto count = (*database)->integer("SELECT count(*) FROM unreadable_objects");
  if (!count) return report.fail("Unreadable payments", count.error().message);
  if (*count == 0) return report.ok("Unreadable payments", "none");
  report.warn("Unreadable payments", std::to_string(*count) + " could not be read and are kept as they came.",
              "Update Paydeck.");
}

void checkState(DoctorReport& report, OpenedWorkspace& opened, const ConnectionConfig& config) {
  const auto reader = opened.cache().openReader();
  if (!reader) return report.fail(config.name, reader.error().message);
  const auto states = (*reader)->syncStates();
  if (!states) return report.fail(config.name, states.error().message);
  for (const SyncState& state : *states) {
    if (state.connection != config.id || !state.syncedTo) continue;
    const std::string synced = "synced to " + formatRfc3339(*state.syncedTo);
    const bool equal = state.checkResult.empty() || state.checkResult == "equal";
    if (!equal)
      return report.warn(config.name, synced + "; " + state.checkResult, "Run sync; if it stays, wipe the connection.");
    return report.ok(config.name, synced + (state.checkResult.empty() ? "" : ", equal to the server then"));
  }
  report.warn(config.name, "never synced whole.", "Run sync.");
}

void checkAccount(DoctorReport& report, Session& session, const ConnectionConfig& config, const AccountInfo& account) {
  report.ok(config.name, account.serverName + " answers, the key is valid for " + config.accountLabel);
  if (!account.missing.empty()) {
    std::string missing;
    for (const std::string& one : account.missing) missing += (missing.empty() ? "" : ", ") + one;
    report.warn(config.name, "the key may not: " + missing + ".", "Give it a key that may.");
  }
  if (account.serverTime == UtcTime{}) return;
  const auto apart = std::chrono::duration_cast<std::chrono::seconds>(account.serverTime - session.clock.now());
  if (apart > kClockTolerance || apart < -kClockTolerance) {
    report.warn(config.name, "its clock is " + std::to_string(apart.count()) + " s away from this computer's.",
                "Set the clocks.");
  }
}

void checkConnection(DoctorReport& report, Session& session, OpenedWorkspace& opened, const ConnectionConfig& config,
                     const std::optional<Secret>& given) {
  checkState(report, opened, config);
  const auto stored = given ? Result<std::optional<Secret>>(given) : opened.secrets().read(config.id);
  if (!stored) return report.fail(config.name, stored.error().message);
  if (!*stored)
    return report.fail(config.name, "there is no key for it here.", "Pass --key-file FILE, or connect it again.");
  const auto backend = opened.backends().open(config, **stored);
  if (!backend) return report.fail(config.name, backend.error().message);
  const auto account = (*backend)->account().account(session.stop);
  if (!account) return report.fail(config.name, account.error().message);
  checkAccount(report, session, config, *account);
}

void checkKeyStore(DoctorReport& report, SecretStore& secrets) {
  if (secrets.isPersistent()) return report.ok("Key store", secrets.describe());
  report.warn("Key store", secrets.describe(), "Start one, or pass --key-file to each command.");
}

Result<void> examine(DoctorReport& report, Session& session, OpenedWorkspace& opened) {
  const auto given = givenKey(session);
  if (!given) return failure(given.error());
  report.ok("Workspace", opened.folder().path.string() + ", Paydeck " PAYDECK_VERSION);
  checkFile(report, "workspace.db", opened.folder().workspaceFile(), "Restore it from a backup.",
            opened.workspace().checkIntegrity());
  checkFile(report, "cache.db", opened.folder().cacheFile(), "Delete it; sync fetches everything again.",
            opened.cache().checkIntegrity());
  checkSpace(report, opened.folder());
  checkLease(report, session, opened);
  checkUnreadable(report, opened);
  checkKeyStore(report, opened.secrets());
  const auto connections = opened.workspace().connections();
  if (!connections) return failure(connections.error());
  if (connections->empty())
    report.warn("Connections", "none yet.", "Connect one: paydeckctl connect merchant URL --key-file FILE.");
  if (*given && connections->size() > 1 && !session.invocation.has("--connection")) {
    return failure(ErrorKind::InvalidInput, "One key cannot be for several connections. Name one with --connection.");
  }
  const std::string only = session.invocation.value("--connection");
  for (const ConnectionConfig& config : *connections) {
    if (only.empty() || config.name == only || config.id.value() == only)
      checkConnection(report, session, opened, config, *given);
  }
  return {};
}

}  // namespace

CommandSpec doctorSpec() {
  return {"doctor",
          "doctor",
          "Checks the workspace, the key store and each connection, and says what to do.",
          {{"--connection", "C", false, "only this connection"},
           {"--key-file", "FILE", false, "its key, instead of the key store's"},
           {"--key-stdin", "", false, "its key from standard input"}},
          0,
          0,
          "Each line begins with OK, WARN or FAIL. Ends with 1 when something failed."};
}

Result<ExitCode> runDoctor(Session& session) {
  DoctorReport report;
  auto opened = OpenedWorkspace::open(session);
  if (!opened) {
    report.fail("Workspace", opened.error().message);
  } else if (const auto examined = examine(report, session, **opened); !examined) {
    return failure(examined.error());
  }
  session.invocation.json ? report.printJson(session.out) : report.printWords(session.out);
  return report.failed() ? ExitCode::Failed : ExitCode::Done;
}

}  // namespace paydeck::ctl
