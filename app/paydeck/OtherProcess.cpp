#include "app/paydeck/OtherProcess.h"

#include <chrono>

namespace paydeck {
namespace {

constexpr std::chrono::seconds kEvery{1};

}  // namespace

OtherProcess::OtherProcess(Services services, QObject* parent)
    : QObject(parent), services_(std::move(services)), thread_([this](std::stop_token stop) { work(stop); }) {}

OtherProcess::~OtherProcess() {
  thread_.request_stop();
  thread_.join();
}

void OtherProcess::setWatching(bool watching) {
  {
    const std::scoped_lock lock(mutex_);
    if (watching == watching_) return;
    watching_ = watching;
  }
  wake_.notify_one();
}

void OtherProcess::work(std::stop_token stop) {
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<CacheReader> reader;
  while (true) {
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, stop, [this] { return watching_; })) return;
    }
    if (!workspace) workspace = Workspace::open(services_.workspaceFile).value_or(nullptr);
    if (!reader) reader = services_.cache.openReader().value_or(nullptr);
    if (workspace) lookAtLease(*workspace);
    if (reader) lookAtCache(*reader);
    std::unique_lock lock(mutex_);
    (void)wake_.wait_for(lock, stop, kEvery, [] { return false; });
  }
}

void OtherProcess::lookAtLease(Workspace& workspace) {
  const auto read = workspace.lease(services_.clock, "paydeck")->holder();
  if (!read) return;
  const auto sameProcess = [](const auto& a, const auto& b) {
    return a.has_value() == b.has_value() && (!a || a->owner == b->owner);
  };
  if (sameProcess(*read, holder_)) return;
  holder_ = *read;
  emit holderChanged(holder_);
}

void OtherProcess::lookAtCache(CacheReader& reader) {
  const auto version = reader.dataVersion();
  if (!version || version_ == *version) return;
  const bool first = !version_;  // what was there before one looked is read by the screens themselves
  version_ = *version;
  if (!first) services_.observer.cacheChanged({.everything = true});
}

}  // namespace paydeck
