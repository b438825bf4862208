#pragma once

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <memory>

#include "models/domain/Clock.h"
#include "models/view/refunds/RefundSheet.h"
#include "tests/view/FakeCache.h"
#include "tests/view/refunds/sheet/ScriptedRefunds.h"

namespace paydeck {

/// The refund sheet on a scripted backend, with or without its window.
class SheetStage {
 public:
  explicit SheetStage(const std::vector<Payment>& payments);
  ~SheetStage();

  RefundSheet& sheet() { return *sheet_; }
  ScriptedRefunds& actions() { return actions_; }
  FakeCache& cache() { return cache_; }
  ManualClock& clock() { return clock_; }
  QQuickWindow& window() { return *window_; }

  void open(const std::string& payment);
  /// Turns of the event loop until nothing is left to answer.
  static void settle(int milliseconds = 30);
  /// Loads the QML; false with the reason on stderr.
  bool show(QSize window, bool dark, bool rightToLeft = false);

 private:
  CacheNotifier notifier_;
  FakeCache cache_;
  ManualClock clock_;
  ReadPool pool_;
  Formatter format_;
  ScriptedRefunds actions_;
  std::unique_ptr<RefundSheet> sheet_;
  QQmlEngine engine_;
  std::unique_ptr<QQuickWindow> window_;
  std::unique_ptr<QObject> root_;
};

}  // namespace paydeck
