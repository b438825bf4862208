#pragma once

#include <mutex>

#include "models/backend/ConnectionConfig.h"
#include "models/backend/Secret.h"
#include "models/sync/Bell.h"
#include "models/sync/Channel.h"
#include "models/sync/HistoryMessage.h"
#include "models/sync/LiveMessage.h"
#include "models/sync/ServerClock.h"
#include "models/sync/StatusBoard.h"
#include "models/sync/SyncBook.h"
#include "models/sync/SyncServices.h"

namespace paydeck {

/// What the lanes of one session share: all of it thread-safe or constant.
struct SyncSession {
  const SyncServices& services;
  const ConnectionConfig& config;
  const Secret secret;
  StatusBoard& board;
  SyncBook& book;
  Bell& bell;
  ServerClock& serverClock;
  Channel<LiveMessage>& live;        ///< to the live lane
  Channel<HistoryMessage>& history;  ///< to the history lane
  std::mutex outOfOrder{};           ///< held while rows are fetched and written that did not come as events

  const SyncTiming& timing() const { return services.timing; }
  Result<std::unique_ptr<Backend>> openBackend() const { return services.backends.open(config, secret); }
};

}  // namespace paydeck
