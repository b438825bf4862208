#pragma once

#include <QObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "models/view/root/AppRoot.h"

namespace paydeck {

/// The QML engine with its one window. Must go before the objects of `root`.
class Gui {
 public:
  explicit Gui(AppRoot& root);
  /// Null when the QML could not be loaded; the reasons are on standard error.
  QQuickWindow* window() const { return window_; }

 private:
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

/// What must be set before the QApplication is made, and what right after it (fonts, icon, names). False: a font is
/// missing.
void prepareGui();
bool finishGui();

}  // namespace paydeck
