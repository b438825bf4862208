#pragma once

#include <QObject>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "models/domain/Clock.h"
#include "models/store/Cache.h"
#include "models/store/Workspace.h"

namespace paydeck {

/// While another process syncs the workspace: who that is, and that it wrote to the cache. Looks once a second on a
/// thread of its own, and only while watching; its destructor ends the thread.
class OtherProcess : public QObject {
  Q_OBJECT

 public:
  struct Services {
    const Clock& clock;
    const std::string workspaceFile;
    CacheReaderFactory& cache;
    CacheObserver& observer;  ///< told "everything" after the other process committed
  };
  explicit OtherProcess(Services services, QObject* parent = nullptr);
  ~OtherProcess() override;

  void setWatching(bool watching);

 signals:
  /// From its thread, when it is another one than before.
  void holderChanged(const std::optional<paydeck::LeaseHolder>& holder);

 private:
  void work(std::stop_token stop);
  void lookAtLease(Workspace& workspace);
  void lookAtCache(CacheReader& reader);

  Services services_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool watching_ = false;
  std::optional<LeaseHolder> holder_;
  std::optional<std::int64_t> version_;
  std::jthread thread_;
};

}  // namespace paydeck
