#include "models/view/root/StatusRelay.h"

#include <QMetaObject>
#include <utility>

namespace paydeck {

void StatusRelay::statusChanged(const ConnectionStatus& status) {
  const std::scoped_lock lock(mutex_);
  const bool posted = !pending_.empty();
  pending_.insert_or_assign(status.connection, status);
  if (!posted) QMetaObject::invokeMethod(this, &StatusRelay::emitPending, Qt::QueuedConnection);
}

void StatusRelay::emitPending() {
  std::map<ConnectionId, ConnectionStatus> statuses;
  {
    const std::scoped_lock lock(mutex_);
    statuses = std::exchange(pending_, {});
  }
  for (const auto& [id, status] : statuses) emit changed(status);
}

}  // namespace paydeck
