#pragma once

#include <QObject>
#include <mutex>

#include "models/store/CacheChange.h"

namespace paydeck {

/// Brings the writer's facts to the GUI thread. However many commits happen between two turns of the event loop, one
/// merged `changed` is emitted.
class CacheNotifier : public QObject, public CacheObserver {
  Q_OBJECT

 public:
  using QObject::QObject;
  void cacheChanged(const CacheChange& change) override;

 signals:
  void changed(const paydeck::CacheChange& change);

 private:
  void emitPending();

  std::mutex mutex_;
  CacheChange pending_;
  bool posted_ = false;
};

}  // namespace paydeck
