#pragma once

#include <QObject>
#include <map>
#include <mutex>

#include "models/sync/SyncObserver.h"

namespace paydeck {

/// Brings the sync's statuses to the GUI thread; of several changes between two turns of the event loop only the last
/// per connection.
class StatusRelay : public QObject, public SyncObserver {
  Q_OBJECT

 public:
  using QObject::QObject;
  void statusChanged(const ConnectionStatus& status) override;

 signals:
  void changed(const paydeck::ConnectionStatus& status);

 private:
  void emitPending();

  std::mutex mutex_;
  std::map<ConnectionId, ConnectionStatus> pending_;
};

}  // namespace paydeck
