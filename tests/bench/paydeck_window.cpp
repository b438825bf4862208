// The real application on a workspace, for paydeck_desk_bench: opens the payments page, prints the milliseconds from
// the given start (monotonic nanoseconds) to the first frame with rows and to the whole list, and the resident
// megabytes when it has come to rest.
#include <QApplication>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <chrono>

#include "app/paydeck/Application.h"
#include "app/paydeck/Gui.h"

using namespace paydeck;

namespace {

double residentMegabytes() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
  }
  return 0;
}

double millisSince(qint64 start) {
  return static_cast<double>(std::chrono::steady_clock::now().time_since_epoch().count() - start) / 1e6;
}

/// Rows, or the certainty that there are none.
bool hasContent(const PaymentsPage& page) {
  return page.content() != PaymentsPage::Content::Loading;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  prepareGui();
  const QApplication qt(argc, argv);
  if (!finishGui()) return 2;
  const qint64 start = QByteArray(argv[2]).toLongLong();
  Arguments arguments;
  arguments.workspace = QString::fromLocal8Bit(argv[1]);
  auto application = Application::open(arguments, {});
  if (!application) return 1;
  AppRoot& root = (*application)->root();
  root.navigation()->go(QStringLiteral("payments"));
  const Gui gui(root);
  double firstTable = 0;
  bool drawnNext = false;
  QObject::connect(gui.window(), &QQuickWindow::beforeRendering, gui.window(),
                   [&] { drawnNext = hasContent(*root.payments()); });
  QObject::connect(gui.window(), &QQuickWindow::frameSwapped, gui.window(), [&] {
    if (drawnNext && firstTable == 0) firstTable = millisSince(start);
  });
  (*application)->start(false);
  QTimer watch;
  double whole = 0;
  QObject::connect(&watch, &QTimer::timeout, [&] {
    if (whole == 0 && firstTable > 0 && root.payments()->model()->isWhole()) {
      whole = millisSince(start);
      QTimer::singleShot(1500, QCoreApplication::quit);
    }
  });
  watch.start(1);
  QTimer::singleShot(60'000, [] { QCoreApplication::exit(3); });
  const int code = QApplication::exec();
  QTextStream(stdout) << firstTable << " " << whole << " " << residentMegabytes() << Qt::endl;
  return code;
}
