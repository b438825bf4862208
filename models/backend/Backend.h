#pragma once

#include <memory>

#include "models/backend/AccountApi.h"
#include "models/backend/BooksApi.h"
#include "models/backend/Capability.h"
#include "models/backend/ConnectionConfig.h"
#include "models/backend/LiveApi.h"
#include "models/backend/PaymentsApi.h"
#include "models/backend/RefundsApi.h"
#include "models/backend/Secret.h"

namespace paydeck {

/// The port: what Paydeck asks of any payments backend. One instance serves one connection and is used by one worker
/// thread at a time.
class Backend {
 public:
  virtual ~Backend() = default;
  virtual Capabilities capabilities() const = 0;
  virtual AccountApi& account() = 0;
  virtual PaymentsApi& payments() = 0;
  virtual LiveApi& live() = 0;
  virtual BooksApi& books() = 0;
  /// None without Capability::Refunds.
  virtual RefundsApi* refunds() { return nullptr; }
};

/// Makes the adapter for a connection. Implemented in app, where adapters and transport meet.
class BackendFactory {
 public:
  virtual ~BackendFactory() = default;
  virtual Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) = 0;
};

}  // namespace paydeck
