#pragma once

#include <QDir>
#include <QQuickWindow>
#include <QTextStream>
#include <chrono>
#include <functional>

#include "app/paydeck/Application.h"

namespace paydeck {

/// What the tour's steps act on: the running application, its window, pictures and a count of what held.
class TourStage {
 public:
  TourStage(Application& application, QQuickWindow& window, const QString& folder);

  Application& application() { return application_; }
  AppRoot& root() { return application_.root(); }

  bool prepare();
  /// Says what comes next.
  void title(const QString& text);
  /// Lets the program run until `holds`; says and counts it.
  bool expect(const QString& what, const std::function<bool()>& holds,
              std::chrono::seconds patience = std::chrono::seconds(20));
  void settle(std::chrono::milliseconds time = std::chrono::milliseconds(350));
  void picture(const QString& name);
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString& text = {});
  void type(const QString& text);
  void resize(int width, int height);
  /// Prints the sums; the exit code.
  int finish();

 private:
  Application& application_;
  QQuickWindow& window_;
  QDir folder_;
  QTextStream out_;
  int held_ = 0;
  int missed_ = 0;
  int pictures_ = 0;
};

}  // namespace paydeck
