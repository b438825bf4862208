#pragma once

#include "models/backend/Backend.h"
#include "models/domain/Clock.h"
#include "models/store/CacheReaderFactory.h"
#include "models/store/CacheWriter.h"
#include "models/sync/SyncObserver.h"
#include "models/sync/SyncTiming.h"

namespace paydeck {

/// What a sync needs of the rest of the program. Everything outlives the sync.
struct SyncServices {
  BackendFactory& backends;
  CacheWriter& writer;
  CacheReaderFactory& readers;
  const Clock& clock;
  SyncObserver& observer;
  SyncTiming timing{};
};

}  // namespace paydeck
