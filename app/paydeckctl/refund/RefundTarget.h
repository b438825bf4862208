#pragma once

#include "app/paydeckctl/OpenedWorkspace.h"

namespace paydeck::ctl {

/// A connection that has refunds, opened with its key.
struct RefundBackend {
  ConnectionConfig config{};
  Secret secret{};
  std::unique_ptr<Backend> backend{};

  RefundsApi& api() const { return *backend->refunds(); }
};

/// Unsupported when the backend has no refunds.
Result<RefundBackend> openRefunds(Session& session, OpenedWorkspace& opened, const ConnectionId& connection);

/// A payment and the backend it is refunded at.
struct RefundTarget {
  Payment payment{};
  RefundBackend at{};
};

Result<RefundTarget> refundTarget(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                  const std::string& reference);

/// A refund by its id or number, as the local copy knows it. NotFound, or InvalidInput when several have it.
Result<StoredRefund> chosenRefund(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                  const std::string& reference);

}  // namespace paydeck::ctl
