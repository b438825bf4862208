#pragma once

#include <stop_token>
#include <string>

#include "app/wiring/ConnectRequest.h"
#include "models/backend/Backend.h"
#include "models/backend/SecretStore.h"
#include "models/store/Cache.h"
#include "models/store/Workspace.h"

namespace paydeck {

/// What a person does with connections, for the screens and the command line alike. Blocking calls (network, key store,
/// files) for a worker thread; used by one thread at a time. What it is given outlives it. Starting and stopping the
/// sync of what changed is the caller's.
class ConnectionDesk {
 public:
  ConnectionDesk(Workspace& workspace, Cache& cache, SecretStore& secrets, BackendFactory& backends)
      : workspace_(workspace), cache_(cache), secrets_(secrets), backends_(backends) {}

  /// Asks the backend who the key belongs to; nothing is stored. Errors of the call, and InvalidInput for an address or
  /// key that cannot be used.
  Result<ConnectOutcome> check(const ConnectRequest& request, std::stop_token stop);
  /// check(), then stores the connection and its key. When the key cannot be stored, nothing is.
  Result<ConnectOutcome> connect(const ConnectRequest& request, std::stop_token stop);
  /// A new key for a connection, checked before it replaces the old one.
  Result<ConnectOutcome> reauthorise(const ConnectionId& id, const Secret& secret, std::stop_token stop);
  Result<void> rename(const ConnectionId& id, const std::string& name);
  /// Forgets the connection, its key and its local rows. Nothing changes at the backend.
  Result<void> remove(const ConnectionId& id);
  /// Removes the local rows; the next sync fetches them again.
  Result<void> wipe(const ConnectionId& id);

  /// By id or name; NotFound with the names there are, InvalidInput when several have the name.
  Result<ConnectionConfig> find(const std::string& idOrName);

 private:
  Result<void> checkName(const std::string& name, const ConnectionId& except);
  Result<std::string> freeName(const ConnectRequest& request, const AccountInfo& account);
  Result<void> tellNames();

  Workspace& workspace_;
  Cache& cache_;
  SecretStore& secrets_;
  BackendFactory& backends_;
};

}  // namespace paydeck
