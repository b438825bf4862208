#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "models/backend/Backend.h"

namespace paydeck {

/// The outbox worker's own adapters, opened when first needed and again when the credential changed. set and remove are
/// thread-safe; refunds is for the worker's thread.
class OutboxBackends {
 public:
  explicit OutboxBackends(BackendFactory& factory) : factory_(factory) {}

  void set(const ConnectionConfig& config, const Secret& secret);
  void remove(const ConnectionId& connection);
  /// Valid until the next call. Unauthorized when nobody is signed in to that connection here, Unsupported when the
  /// backend has no refunds.
  Result<RefundsApi*> refunds(const ConnectionId& connection);

 private:
  struct Account {
    ConnectionConfig config{};
    Secret secret{};
    bool changed = true;
  };

  BackendFactory& factory_;
  std::mutex mutex_;  // guards accounts_
  std::map<ConnectionId, Account> accounts_{};
  std::map<ConnectionId, std::unique_ptr<Backend>> open_{};
};

}  // namespace paydeck
