#pragma once

#include <QObject>
#include <memory>

#include "app/paydeck/Arguments.h"
#include "app/paydeck/DeskActions.h"
#include "app/paydeck/EmbeddedSandbox.h"
#include "app/paydeck/Screens.h"
#include "app/paydeck/WorkspaceKeeper.h"
#include "app/wiring/NetworkBackends.h"
#include "app/wiring/WorkspaceFolder.h"
#include "models/domain/Clock.h"

namespace paydeck {

/// The composition root: opens a workspace, joins cache, sync, key store and screens, and takes them apart again.
///
/// The order of shutting down, which is the order of the members from the last to the first: the window is closed by
/// the caller; the screens' objects go, and with them their reading threads; the thread that starts connections ends;
/// refunds are no longer sent; the sync stops and gives the lease back; the sandbox stops; the cache writes what is
/// queued and closes; the settings are written. Nothing that is still running refers to something that is gone.
class Application : public QObject {
  Q_OBJECT

 public:
  /// Opens the workspace. The sync is started by start(). Errors: those of Workspace::open and Cache::open.
  static Result<std::unique_ptr<Application>> open(const Arguments& arguments, const sandbox::SandboxOptions& sandbox);
  ~Application() override;

  /// Starts the sync and the connections that are stored; `sandbox` connects the embedded one too.
  void start(bool sandbox);

  AppRoot& root() { return screens_->root(); }
  Screens& screens() { return *screens_; }
  EmbeddedSandbox& sandbox() { return sandbox_; }
  DeskActions& actions() { return *actions_; }
  RefundService& refunds() { return *refunds_; }

 private:
  bool isWatching() const;
  Application(const Arguments& arguments, WorkspaceFolder folder, sandbox::SandboxOptions sandbox);
  Result<void> openFiles();
  Result<void> join(const Arguments& arguments);
  void showConnections();

  SystemClock clock_;
  WorkspaceFolder folder_;
  std::unique_ptr<WorkspaceKeeper> keeper_;
  std::unique_ptr<Workspace> deskWorkspace_;
  std::unique_ptr<Workspace> leaseWorkspace_;
  std::unique_ptr<Cache> cache_;
  std::unique_ptr<SecretStore> secrets_;
  NetworkBackends backends_;
  EmbeddedSandbox sandbox_;
  StatusRelay relay_;
  std::unique_ptr<Lease> lease_;
  std::unique_ptr<SyncEngine> engine_;
  std::unique_ptr<RefundService> refunds_;
  std::unique_ptr<DeskActions> actions_;
  std::unique_ptr<Screens> screens_;
};

}  // namespace paydeck
