#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/ConnectionKeys.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/SyncRun.h"

namespace paydeck::ctl {
namespace {

Result<std::vector<ConnectionConfig>> chosen(Session& session, OpenedWorkspace& opened) {
  if (const std::string name = session.invocation.value("--connection"); !name.empty()) {
    const auto config = opened.desk().find(name);
    if (!config) return failure(config.error());
    return std::vector{*config};
  }
  auto all = opened.workspace().connections();
  if (!all) return failure(all.error());
  if (all->empty()) {
    return failure(ErrorKind::NotFound,
                   "There are no connections yet. Connect one: paydeckctl connect merchant URL --key-file FILE.");
  }
  return all;
}

Result<std::vector<SyncRun::Member>> withKeys(Session& session, OpenedWorkspace& opened,
                                              std::vector<ConnectionConfig> configs) {
  const auto given = givenKey(session);
  if (!given) return failure(given.error());
  if (*given && configs.size() > 1) {
    return failure(ErrorKind::InvalidInput, "One key cannot be for several connections. Name one with --connection.");
  }
  std::vector<SyncRun::Member> members;
  for (ConnectionConfig& config : configs) {
    auto key = *given ? Result<Secret>(**given) : keyOf(session, opened, config);
    if (!key) return failure(key.error());
    members.emplace_back(std::move(config), std::move(*key));
  }
  return members;
}

/// The worst of the ends decides; only "equal" and "nothing to compare with" are success.
ExitCode exitCodeOf(Session& session, const std::vector<SyncSummary>& summaries) {
  ExitCode code = ExitCode::Done;
  for (const SyncSummary& summary : summaries) {
    const SyncVerdict& verdict = summary.verdict;
    const bool elsewhereEqual = verdict.end == SyncEnd::Elsewhere && summary.state.checkResult == "equal";
    if (verdict.end == SyncEnd::Equal || verdict.end == SyncEnd::NotCompared || elsewhereEqual) continue;
    code = verdict.error ? ctl::exitCodeOf(verdict.error->kind) : ExitCode::Failed;
    const std::string why = verdict.error ? verdict.error->message
                            : verdict.end == SyncEnd::Elsewhere
                                ? "Another program syncs this workspace and is not done. Wait for it."
                                : "The local copy differs from the server. Wipe it and sync again.";
    session.err << "paydeckctl: " << shownText(summary.config.name) << ": " << shownText(why) << "\n";
  }
  return code;
}

}  // namespace

CommandSpec syncSpec() {
  return {
      "sync",
      "sync",
      "Fetches what is new and compares counts and totals with the server.",
      {{"--follow", "", false, "go on until stopped (Ctrl C), as changes happen"},
       {"--connection", "C", false, "only this one (name or id)"},
       {"--key-file", "FILE", false, "its key, instead of the key store's"},
       {"--key-stdin", "", false, "its key from standard input"}},
      0,
      0,
      "Progress goes to standard error, the summary to standard output. Ends with 0 only when both sides are equal."};
}

Result<ExitCode> runSync(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  auto configs = chosen(session, **opened);
  if (!configs) return failure(configs.error());
  auto members = withKeys(session, **opened, std::move(*configs));
  if (!members) return failure(members.error());
  SyncRun run(session, **opened, std::move(*members), session.invocation.has("--follow"));
  const auto summaries = run.run();
  if (!summaries) return failure(summaries.error());
  printSummaries(session, *summaries);
  return exitCodeOf(session, *summaries);
}

}  // namespace paydeck::ctl
