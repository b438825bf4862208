#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/paydeckctl/Session.h"
#include "app/wiring/ConnectionDesk.h"
#include "app/wiring/NetworkBackends.h"
#include "app/wiring/WorkspaceFolder.h"
#include "models/query/ParsePaymentQuery.h"

namespace paydeck::ctl {

/// A workspace with everything open that commands need. The key store is asked only when a command wants it.
class OpenedWorkspace {
 public:
  static Result<std::unique_ptr<OpenedWorkspace>> open(Session& session);
  ~OpenedWorkspace();

  const WorkspaceFolder& folder() const { return folder_; }
  Workspace& workspace() { return *workspace_; }
  Cache& cache() { return *cache_; }
  NetworkBackends& backends() { return backends_; }
  SecretStore& secrets();
  ConnectionDesk desk() { return {*workspace_, *cache_, secrets(), backends_}; }
  /// The workspace's time zone as chosen in the app's settings.
  const ZoneRules& zone() const { return *zone_; }

 private:
  OpenedWorkspace(WorkspaceFolder folder, const Clock& clock);

  WorkspaceFolder folder_;
  std::unique_ptr<Workspace> workspace_{};
  std::unique_ptr<Cache> cache_{};
  std::unique_ptr<SecretStore> secrets_{};
  std::unique_ptr<ZoneRules> zone_{};
  NetworkBackends backends_;
};

/// The key given for this run with --key-file or --key-stdin; none without either. A file that others may read is
/// refused.
Result<std::optional<Secret>> givenKey(Session& session);

}  // namespace paydeck::ctl
