#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/AccountApi.h"
#include "models/backend/ConnectionConfig.h"
#include "models/backend/Secret.h"
#include "models/domain/Result.h"

namespace paydeck {

/// What a person can do about connections. Implemented in app, where adapters, key store and workspace meet. Blocking;
/// called on background threads, one call at a time per page.
class ConnectionActions {
 public:
  virtual ~ConnectionActions() = default;

  /// Asks the backend who the key belongs to. Changes nothing.
  virtual Result<AccountInfo> check(const ConnectionConfig& config, const Secret& secret, std::stop_token stop) = 0;
  /// Stores the connection and its secret, and starts syncing it. `config.id` is made here.
  virtual Result<ConnectionConfig> add(ConnectionConfig config, const Secret& secret) = 0;
  /// Starts the embedded sandbox if needed and connects it.
  virtual Result<ConnectionConfig> addSandbox() = 0;
  virtual Result<void> rename(const ConnectionId& id, const std::string& name) = 0;
  /// Gives an existing connection a new key, after checking it, and lets it sync again.
  virtual Result<void> reauthorise(const ConnectionId& id, const Secret& secret, std::stop_token stop) = 0;
  /// Forgets the connection, its key and its local copy.
  virtual Result<void> disconnect(const ConnectionId& id) = 0;
  /// Removes the local copy and reads everything again.
  virtual Result<void> wipeLocalCopy(const ConnectionId& id) = 0;

  /// BTCPay's authorize page: `open` is called (on this thread) with the address to show in a browser; returns the key
  /// the person granted there.
  virtual Result<Secret> authorizeBtcPay(const std::string& serverUrl, const std::function<void(std::string)>& open,
                                         std::stop_token stop) = 0;

  virtual bool keyStoreIsPersistent() const = 0;
  virtual std::string keyStoreDescription() const = 0;
};

}  // namespace paydeck
