#include "models/view/CacheNotifier.h"

#include <QMetaObject>
#include <utility>

namespace paydeck {
namespace {

void append(std::vector<PaymentKey>& to, const std::vector<PaymentKey>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void CacheNotifier::cacheChanged(const CacheChange& change) {
  const std::scoped_lock lock(mutex_);
  append(pending_.inserted, change.inserted);
  append(pending_.updated, change.updated);
  pending_.history = pending_.history || change.history;
  pending_.connections = pending_.connections || change.connections;
  pending_.refunds = pending_.refunds || change.refunds;
  pending_.everything = pending_.everything || change.everything;
  if (std::exchange(posted_, true)) return;
  QMetaObject::invokeMethod(this, &CacheNotifier::emitPending, Qt::QueuedConnection);
}

void CacheNotifier::emitPending() {
  CacheChange change;
  {
    const std::scoped_lock lock(mutex_);
    change = std::exchange(pending_, {});
    posted_ = false;
  }
  emit changed(change);
}

}  // namespace paydeck
