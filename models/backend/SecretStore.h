#pragma once

#include <optional>

#include "models/backend/Secret.h"
#include "models/domain/Ids.h"
#include "models/domain/Result.h"

namespace paydeck {

/// Where connection secrets live: the system's key store, or memory for this session where there is none.
class SecretStore {
 public:
  virtual ~SecretStore() = default;
  virtual Result<std::optional<Secret>> read(const ConnectionId& connection) = 0;
  virtual Result<void> write(const ConnectionId& connection, const Secret& secret) = 0;
  virtual Result<void> remove(const ConnectionId& connection) = 0;
  /// False when secrets are forgotten at exit; `describe` says it to a person.
  virtual bool isPersistent() const = 0;
  virtual std::string describe() const = 0;
};

}  // namespace paydeck
