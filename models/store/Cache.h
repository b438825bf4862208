#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/domain/Clock.h"
#include "models/store/CacheChange.h"
#include "models/store/CacheReaderFactory.h"
#include "models/store/CacheWriter.h"

namespace paydeck {

class QueuedCacheWriter;

/// How the cache was found when it was opened, so that the screen can say it.
struct CacheCondition {
  bool created = false;       ///< there was none
  bool rebuilt = false;       ///< the old one was damaged and moved aside; everything is fetched again
  std::string damagedCopy{};  ///< where the damaged file is kept
  std::string damage{};       ///< what was wrong, in words
};

/// The local copy of what the backends say (cache.db), which may be thrown away at any time. Owns the one writer; hands
/// out readers. Outlives both. Methods may be called from any thread.
class Cache final : public CacheReaderFactory {
 public:
  /// Opens or creates the file and brings it to the newest format. NewerFile when a newer Paydeck wrote it; Busy,
  /// DiskFull, Storage when it cannot be opened now. A damaged file is moved aside and a new one begun, see
  /// condition().
  static Result<std::unique_ptr<Cache>> open(const std::string& path, const Clock& clock);

  Cache(const Cache&) = delete;
  Cache& operator=(const Cache&) = delete;
  /// Writes what is queued.
  ~Cache() override;

  const CacheCondition& condition() const { return condition_; }
  CacheWriter& writer();
  Result<std::unique_ptr<CacheReader>> openReader() override;

  /// Observers are told of this process's commits at once, of other processes' within half a second (as `everything`).
  void addObserver(CacheObserver& observer);
  /// After this returns the observer is not called any more.
  void removeObserver(CacheObserver& observer);

  /// The person's own names for the connections; `connection:` in a query finds ids and names.
  std::future<Result<void>> nameConnections(std::vector<std::pair<ConnectionId, std::string>> names);

  /// Looks at the whole file (minutes for a large one): "ok" or what is wrong, one line each.
  Result<std::vector<std::string>> checkIntegrity();

 private:
  class Observers;
  Cache(std::string path, CacheCondition condition, std::unique_ptr<Observers> observers,
        std::unique_ptr<QueuedCacheWriter> writer);

  std::string path_;
  CacheCondition condition_;
  std::unique_ptr<Observers> observers_;
  std::unique_ptr<QueuedCacheWriter> writer_;
};

}  // namespace paydeck
