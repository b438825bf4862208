#pragma once

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <memory>

#include "models/domain/Clock.h"
#include "models/view/refunds/RefundsPage.h"
#include "tests/view/refunds/queue/SampleRefunds.h"

namespace paydeck::test {

/// The refund queue in a window with the room the shell leaves it.
class QueueStage {
 public:
  QueueStage();
  ~QueueStage();

  ScriptedRefunds actions;
  MemoryRefunds reads;
  RefundsPage& page() { return *page_; }
  /// After the actions and reads are set up.
  void begin();
  bool show(QSize window, bool dark, bool rightToLeft = false);
  QQuickWindow& window() { return *window_; }

 private:
  ManualClock clock_;
  Formatter format_;
  std::unique_ptr<RefundsPage> page_;
  QQmlEngine engine_;
  std::unique_ptr<QQuickWindow> window_;
  std::unique_ptr<QObject> root_;
};

}  // namespace paydeck::test
