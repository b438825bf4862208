#pragma once

#include <stop_token>

#include "models/sync/SyncSession.h"

namespace paydeck {

/// Keeps an event stream open and passes on what it brings. Knows nothing of gaps: the live lane judges the events.
class EventPump {
 public:
  explicit EventPump(SyncSession& session) : session_(session) {}
  /// Blocks until stopped, or until only a person can make the stream work again (said as StreamEnded).
  void run(std::stop_token stop);

 private:
  SyncSession& session_;
};

/// True when the server no longer keeps the events after the asked sequence.
bool eventsAreGone(const Error& error);

}  // namespace paydeck
