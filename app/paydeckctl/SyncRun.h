#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "app/paydeckctl/CountingBackends.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/SyncSummary.h"
#include "models/sync/SyncEngine.h"

namespace paydeck::ctl {

/// One run of `sync`: starts the engine for some connections, tells how it goes, ends when all are done, when one
/// cannot go on, or (with --follow) when it is stopped.
class SyncRun {
 public:
  using Member = std::pair<ConnectionConfig, Secret>;
  SyncRun(Session& session, OpenedWorkspace& opened, std::vector<Member> members, bool follow);
  Result<std::vector<SyncSummary>> run();

 private:
  class Silence;
  struct Told {
    std::string warning{};
    std::string progress{};
  };
  Result<bool> look(SyncEngine& engine);
  void tell(const ConnectionConfig& config, const ConnectionStatus& status);
  Result<std::vector<SyncSummary>> summarise();

  Session& session_;
  OpenedWorkspace& opened_;
  std::vector<Member> members_;
  bool follow_;
  UtcTime startedAt_;
  CountingBackends backends_;
  std::unique_ptr<CacheReader> reader_{};
  std::map<ConnectionId, SyncVerdict> verdicts_{};
  std::map<ConnectionId, std::pair<UtcTime, unsigned>> different_{};  ///< last comparison seen and how many differed
  std::map<ConnectionId, bool> canCount_{};
  std::map<ConnectionId, Told> told_{};
};

}  // namespace paydeck::ctl
