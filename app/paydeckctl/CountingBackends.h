#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "models/backend/Backend.h"

namespace paydeck::ctl {

/// Passes everything on and remembers what each server last counted over all payments, so that the summary shows the
/// very numbers the sync compared with. Thread-safe.
class CountingBackends final : public BackendFactory {
 public:
  explicit CountingBackends(BackendFactory& inner) : inner_(inner) {}
  Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) override;
  std::optional<PaymentTotals> lastCount(const ConnectionId& connection) const;
  void remember(const ConnectionId& connection, const PaymentTotals& totals);

 private:
  BackendFactory& inner_;
  mutable std::mutex mutex_{};
  std::map<ConnectionId, PaymentTotals> counts_{};
};

}  // namespace paydeck::ctl
