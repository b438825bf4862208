#include "app/paydeck/TourStage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QTimer>

namespace paydeck {

TourStage::TourStage(Application& application, QQuickWindow& window, const QString& folder)
    : application_(application), window_(window), folder_(folder), out_(stdout) {}

bool TourStage::prepare() {
  return QDir().mkpath(folder_.path());
}

void TourStage::title(const QString& text) {
  out_ << "\n" << text << Qt::endl;
}

bool TourStage::expect(const QString& what, const std::function<bool()>& holds, std::chrono::seconds patience) {
  QElapsedTimer clock;
  clock.start();
  while (!holds() && clock.elapsed() < std::chrono::milliseconds(patience).count())
    settle(std::chrono::milliseconds(20));
  const bool good = holds();
  ++(good ? held_ : missed_);
  out_ << (good ? "  ok    " : "  MISSED ") << what << QStringLiteral(" (%1 ms)").arg(clock.elapsed()) << Qt::endl;
  return good;
}

void TourStage::settle(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

void TourStage::picture(const QString& name) {
  settle();
  const QString file = folder_.filePath(name + QStringLiteral(".png"));
  const bool saved = window_.grabWindow().save(file);
  ++(saved ? pictures_ : missed_);
  out_ << (saved ? "  saved " : "  MISSED ") << file << Qt::endl;
}

void TourStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString& text) {
  QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
  QCoreApplication::sendEvent(&window_, &down);
  QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
  QCoreApplication::sendEvent(&window_, &up);
  settle(std::chrono::milliseconds(30));
}

void TourStage::type(const QString& text) {
  for (const QChar c : text) press(Qt::Key_unknown, Qt::NoModifier, QString(c));
}

void TourStage::resize(int width, int height) {
  window_.resize(width, height);
  settle(std::chrono::milliseconds(250));
}

int TourStage::finish() {
  out_ << "\n"
       << QStringLiteral("%1 expectations held, %2 missed, %3 pictures in %4")
              .arg(held_)
              .arg(missed_)
              .arg(pictures_)
              .arg(folder_.path())
       << Qt::endl;
  return missed_ == 0 ? 0 : 1;
}

}  // namespace paydeck
