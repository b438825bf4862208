#pragma once

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <memory>

#include "models/domain/Clock.h"
#include "models/view/payments/PaymentsPage.h"
#include "tests/view/FakeCache.h"

namespace paydeck {

/// Saved views in memory.
class FakeSavedViews : public SavedViewStorage {
 public:
  std::vector<SavedFilter> views() const override { return views_; }
  void save(const SavedFilter& view) override;
  void remove(const QString& id) override;

 private:
  std::vector<SavedFilter> views_;
};

/// The payments page on a cache, in a window with the room the shell leaves it. Used by tests, pictures and benches.
class PageStage {
 public:
  /// The cache must outlive the stage; its changes must be told to `notifier`.
  PageStage(CacheReaderFactory& cache, CacheNotifier& notifier, UtcTime now);
  ~PageStage();

  PaymentsPage& page() { return page_; }
  ReadPool& pool() { return pool_; }
  Formatter& format() { return format_; }
  ManualClock& clock() { return clock_; }
  /// Loads the QML; false with the reason on stderr.
  bool show(QSize window, bool dark, bool rightToLeft = false);
  QQuickWindow& window() { return *window_; }
  QImage picture();

 private:
  ManualClock clock_;
  ReadPool pool_;
  Formatter format_;
  FakeSavedViews views_;
  PaymentsPage page_;
  QQmlEngine engine_;
  std::unique_ptr<QQuickWindow> window_;
  std::unique_ptr<QObject> root_;
};

}  // namespace paydeck
