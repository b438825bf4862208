#include "app/wiring/MemorySecretStore.h"

#include <utility>

namespace paydeck {

MemorySecretStore::MemorySecretStore(std::string description) : description_(std::move(description)) {}

Result<std::optional<Secret>> MemorySecretStore::read(const ConnectionId& connection) {
  const std::scoped_lock lock(mutex_);
  const auto it = secrets_.find(connection);
  return it == secrets_.end() ? std::nullopt : std::optional(it->second);
}

Result<void> MemorySecretStore::write(const ConnectionId& connection, const Secret& secret) {
  const std::scoped_lock lock(mutex_);
  secrets_.insert_or_assign(connection, secret);
  return {};
}

Result<void> MemorySecretStore::remove(const ConnectionId& connection) {
  const std::scoped_lock lock(mutex_);
  secrets_.erase(connection);
  return {};
}

}  // namespace paydeck
