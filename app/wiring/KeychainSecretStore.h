#pragma once

#include <memory>
#include <string>

#include "models/backend/SecretStore.h"

namespace paydeck {

/// Secrets in the system's key store through QtKeychain, never with its plaintext fallback. Jobs run on a thread of the
/// store's own with its own event loop; calls block until the key store answers, which can take as long as a person
/// needs to unlock it (at most two minutes). Callable from any thread but the GUI thread. Needs a QCoreApplication.
/// One per process: QtKeychain's queue belongs to the thread that used it first and is dead after that thread.
class KeychainSecretStore final : public SecretStore {
 public:
  /// `name` is how a person is told of it: KeyStoreProbe::name.
  explicit KeychainSecretStore(std::string name);
  ~KeychainSecretStore() override;

  Result<std::optional<Secret>> read(const ConnectionId& connection) override;
  Result<void> write(const ConnectionId& connection, const Secret& secret) override;
  Result<void> remove(const ConnectionId& connection) override;
  bool isPersistent() const override { return true; }
  std::string describe() const override;

 private:
  class Worker;
  std::string name_;
  std::unique_ptr<Worker> worker_;
};

}  // namespace paydeck
