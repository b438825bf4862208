#pragma once

#include <map>
#include <mutex>
#include <string>

#include "models/backend/SecretStore.h"

namespace paydeck {

/// Keeps secrets for this session only: where the system has no key store, and for a command that was given its key.
/// Thread-safe.
class MemorySecretStore final : public SecretStore {
 public:
  /// `description` says to a person why keys are not kept.
  explicit MemorySecretStore(std::string description);
  Result<std::optional<Secret>> read(const ConnectionId& connection) override;
  Result<void> write(const ConnectionId& connection, const Secret& secret) override;
  Result<void> remove(const ConnectionId& connection) override;
  bool isPersistent() const override { return false; }
  std::string describe() const override { return description_; }

 private:
  const std::string description_;
  std::mutex mutex_{};
  std::map<ConnectionId, Secret> secrets_{};
};

}  // namespace paydeck
