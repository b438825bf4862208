#pragma once

#include <QObject>
#include <mutex>
#include <thread>
#include <vector>

#include "app/paydeck/EmbeddedSandbox.h"
#include "app/paydeck/RefundService.h"
#include "app/wiring/ConnectionDesk.h"
#include "models/sync/SyncEngine.h"
#include "models/view/connections/ConnectionActions.h"

namespace paydeck {

/// What a person does about connections, carried out: workspace, key store and sync together. Calls block and are made
/// on background threads; one at a time is let through.
class DeskActions : public QObject, public ConnectionActions {
  Q_OBJECT

 public:
  struct Services {
    Workspace& workspace;  ///< a handle of its own
    Cache& cache;
    SecretStore& secrets;
    BackendFactory& backends;
    SyncEngine& engine;
    EmbeddedSandbox& sandbox;
    RefundService& refunds;
  };
  explicit DeskActions(const Services& services);
  /// Waits for the thread that starts connections.
  ~DeskActions() override;

  /// Reads every connection's key (the key store may ask the person first) and starts syncing it, on a thread. With
  /// `sandbox`, connects the embedded sandbox when it is not connected yet. While `watching` (another process syncs
  /// this workspace) the sandbox's file belongs to that process and is left alone.
  void startAll(bool sandbox, bool watching);
  std::vector<ConnectionConfig> connections();

  Result<AccountInfo> check(const ConnectionConfig& config, const Secret& secret, std::stop_token stop) override;
  Result<ConnectionConfig> add(ConnectionConfig config, const Secret& secret) override;
  Result<ConnectionConfig> addSandbox() override;
  Result<void> rename(const ConnectionId& id, const std::string& name) override;
  Result<void> reauthorise(const ConnectionId& id, const Secret& secret, std::stop_token stop) override;
  Result<void> disconnect(const ConnectionId& id) override;
  Result<void> wipeLocalCopy(const ConnectionId& id) override;
  Result<Secret> authorizeBtcPay(const std::string& serverUrl, const std::function<void(std::string)>& open,
                                 std::stop_token stop) override;
  bool keyStoreIsPersistent() const override { return services_.secrets.isPersistent(); }
  std::string keyStoreDescription() const override { return services_.secrets.describe(); }

 signals:
  /// From any thread: the list of connections is another one.
  void connectionsChanged();
  /// Something could not be started; in words.
  void failed(const QString& message);

 private:
  /// Syncs it, and sends its refunds.
  void begin(const ConnectionConfig& config, const Secret& secret);
  Result<void> startOne(ConnectionConfig config, bool watching);
  Result<ConnectionConfig> connectSandbox();

  Services services_;
  ConnectionDesk desk_;
  std::mutex mutex_;
  std::jthread starter_;
};

}  // namespace paydeck
