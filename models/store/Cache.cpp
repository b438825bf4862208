#include "models/store/Cache.h"

#include <algorithm>
#include <mutex>

#include "models/store/CacheFile.h"
#include "models/store/QueuedCacheWriter.h"
#include "models/store/SqliteCacheReader.h"

namespace paydeck {
namespace {

constexpr int kReaderCacheKilobytes = 8 * 1024;

Result<std::unique_ptr<Database>> openForReading(const std::string& path) {
  DatabaseOptions options;
  options.mode = OpenMode::ReadOnly;
  options.cacheKilobytes = kReaderCacheKilobytes;
  options.purpose = "read the local copy of the payments";
  return Database::open(path, options);
}

}  // namespace

class Cache::Observers {
 public:
  void add(CacheObserver& observer) {
    const std::lock_guard lock(mutex_);
    list_.push_back(&observer);
  }
  void remove(CacheObserver& observer) {
    const std::lock_guard lock(mutex_);
    std::erase(list_, &observer);
  }
  void tell(const CacheChange& change) {
    const std::lock_guard lock(mutex_);
    for (CacheObserver* observer : list_) observer->cacheChanged(change);
  }

 private:
  std::mutex mutex_;
  std::vector<CacheObserver*> list_;
};

Cache::Cache(std::string path, CacheCondition condition, std::unique_ptr<Observers> observers,
             std::unique_ptr<QueuedCacheWriter> writer)
    : path_(std::move(path)),
      condition_(std::move(condition)),
      observers_(std::move(observers)),
      writer_(std::move(writer)) {}

Cache::~Cache() = default;

Result<std::unique_ptr<Cache>> Cache::open(const std::string& path, const Clock& clock) {
  Result<OpenedCacheFile> file = openCacheFile(path, clock);
  if (!file) return failure(file.error());
  auto observers = std::make_unique<Observers>();
  auto writer = std::make_unique<QueuedCacheWriter>(
      std::move(file->database), clock, [to = observers.get()](const CacheChange& change) { to->tell(change); });
  return std::unique_ptr<Cache>(new Cache(path, std::move(file->condition), std::move(observers), std::move(writer)));
}

CacheWriter& Cache::writer() {
  return *writer_;
}

Result<std::unique_ptr<CacheReader>> Cache::openReader() {
  Result<std::unique_ptr<Database>> database = openForReading(path_);
  if (!database) return failure(database.error());
  return std::make_unique<SqliteCacheReader>(std::move(*database));
}

void Cache::addObserver(CacheObserver& observer) {
  observers_->add(observer);
}
void Cache::removeObserver(CacheObserver& observer) {
  observers_->remove(observer);
}

std::future<Result<void>> Cache::nameConnections(std::vector<std::pair<ConnectionId, std::string>> names) {
  return writer_->nameConnections(std::move(names));
}

Result<std::vector<std::string>> Cache::checkIntegrity() {
  Result<std::unique_ptr<Database>> database = openForReading(path_);
  if (!database) return failure(database.error());
  Result<Statement> check = (*database)->prepare("PRAGMA integrity_check(20)");
  if (!check) return failure(check.error());
  std::vector<std::string> findings;
  Result<bool> row = check->step();
  for (; row && *row; row = check->step()) findings.push_back(check->text());
  if (!row) return failure(row.error());
  return findings;
}

}  // namespace paydeck
