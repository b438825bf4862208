#pragma once

#include <QTimer>
#include <chrono>
#include <functional>

#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"

namespace paydeck {

/// When a figure is read again: some time after the cache changed, at once when times and numbers are written in
/// another way, and never while a read of it is under way. GUI thread.
class RefreshPace {
 public:
  /// `read` begins a read; its answer is followed by done(). All references must outlive this.
  RefreshPace(CacheNotifier& changes, const Formatter& format, std::chrono::milliseconds delay,
              std::function<void()> read);

  /// Reads now, or soon after the read that is under way.
  void now();
  void done() { reading_ = false; }

 private:
  std::function<void()> read_;
  QTimer soon_;
  bool reading_ = false;
};

}  // namespace paydeck
