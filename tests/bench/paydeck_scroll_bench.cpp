// Scrolls the payments table and loads it with live changes, on the software renderer, over a real cache. Measures what
// a person would feel: how long the GUI thread works per frame, and how long it is busy at a stretch.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QQuickStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

#include "models/store/Cache.h"
#include "resources/Fonts.h"
#include "tests/bench/BenchTable.h"
#include "tests/bench/SyntheticPayments.h"
#include "tests/view/PageStage.h"

using namespace paydeck;

namespace {

using Micros = std::vector<qint64>;

QString millis(qint64 micros) {
  return QString::number(static_cast<double>(micros) / 1000.0, 'f', 1);
}

QString quantiles(Micros times) {
  if (times.empty()) return QStringLiteral("none");
  std::sort(times.begin(), times.end());
  const auto at = [&](double q) { return times[static_cast<std::size_t>(q * static_cast<double>(times.size() - 1))]; };
  return millis(at(0.5)) + " / " + millis(at(0.99)) + " / " + millis(times.back()) + " ms";
}

std::int64_t residentMegabytes() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmRSS:")) return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
  }
  return 0;
}

void fill(Cache& cache, std::int64_t count, const bench::SyntheticPayments& source) {
  for (std::int64_t from = 0; from < count; from += 1000) {
    CacheBatch batch;
    batch.connection = ConnectionId("c1");
    batch.history = true;
    for (std::int64_t n = from; n < std::min(count, from + 1000); ++n) batch.payments.push_back(source.payment(n));
    cache.writer().submit(std::move(batch)).wait();
  }
}

/// GUI work of each frame: the scroll itself, and from the beginning of the frame until it is on screen.
Micros scroll(PageStage& stage, int frames, const std::function<double(int)>& target) {
  Micros times;
  QElapsedTimer timer;
  qint64 begun = 0;
  bool drawn = false;
  timer.start();
  const auto start =
      QObject::connect(&stage.window(), &QQuickWindow::afterAnimating, [&] { begun = timer.nsecsElapsed(); });
  qint64 ended = 0;
  const auto end = QObject::connect(
      &stage.window(), &QQuickWindow::frameSwapped, &stage.window(),
      [&] {
        ended = timer.nsecsElapsed();
        drawn = true;
      },
      Qt::DirectConnection);
  for (int i = 0; i < frames; ++i) {
    drawn = false;
    const qint64 before = timer.nsecsElapsed();
    stage.page().list()->setContentY(target(i));
    const qint64 moved = timer.nsecsElapsed() - before;
    stage.window().update();
    while (!drawn) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    times.push_back((moved + ended - begun) / 1000);
  }
  QObject::disconnect(start);
  QObject::disconnect(end);
  return times;
}

struct LiveLoad {
  Micros gaps{};        // between two turns of the event loop
  qint64 longOnes = 0;  // over 33 ms
  double perSecond = 0;
};

/// Updates and inserts as fast as asked for, while a timer in the GUI thread notices every stretch it could not run.
LiveLoad liveLoad(PageStage& stage, Cache& cache, std::int64_t count, const bench::SyntheticPayments& source,
                  int perSecond) {
  constexpr int kSeconds = 8;
  constexpr int kBatchesPerSecond = 20;
  std::atomic<bool> stop = false;
  std::atomic<std::int64_t> written = 0;
  std::jthread writer([&] {
    std::int64_t number = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; !stop; ++round) {
      CacheBatch batch;
      batch.connection = ConnectionId("c1");
      for (int i = 0; i < perSecond / kBatchesPerSecond; ++i, ++number) {
        Payment p = source.payment(number % std::min<std::int64_t>(count, 20'000));
        p.revision += 10 + round;
        p.state = {PaymentStatus::Confirming, {}, static_cast<unsigned>(round % 12), 12};
        if (i % 10 == 0) {
          p.id = PaymentId("live-" + std::to_string(number));
          p.createdAt = bench::SyntheticPayments::newest() + std::chrono::milliseconds(number);
        }
        batch.payments.push_back(std::move(p));
      }
      const auto size = static_cast<std::int64_t>(batch.payments.size());
      cache.writer().submit(std::move(batch)).wait();
      written += size;
      std::this_thread::sleep_until(begin + std::chrono::milliseconds(1000 / kBatchesPerSecond) * (round + 1));
    }
  });
  LiveLoad load;
  QElapsedTimer timer;
  QElapsedTimer whole;
  QTimer beat;
  beat.setTimerType(Qt::PreciseTimer);
  QObject::connect(&beat, &QTimer::timeout, [&] {
    load.gaps.push_back(timer.nsecsElapsed() / 1000);
    timer.start();
  });
  timer.start();
  whole.start();
  beat.start(1);
  for (int i = 0; whole.elapsed() < kSeconds * 1000; ++i) {
    QTest::qWait(30);
    stage.page().list()->setContentY((i / 30) % 2 == 0 ? 0 : 400.0 + i);  // at the top and scrolled
  }
  stop = true;
  writer.join();
  load.perSecond = static_cast<double>(written) / (static_cast<double>(whole.elapsed()) / 1000.0);
  load.longOnes = std::count_if(load.gaps.begin(), load.gaps.end(), [](qint64 gap) { return gap > 33'000; });
  return load;
}

void measure(std::int64_t count, std::size_t column, bench::BenchTable& table) {
  const QTemporaryDir dir;
  const ManualClock clock{bench::SyntheticPayments::newest()};
  const bench::SyntheticPayments source("c1",
                                        std::max<std::int64_t>(100, 94'608'000'000 / std::max<std::int64_t>(1, count)));
  auto cache = Cache::open(dir.filePath("cache.db").toStdString(), clock);
  if (!cache) return;
  fill(**cache, count, source);
  const auto set = [&](const char* row, const QString& figure) { table.set(row, column, figure.toStdString()); };

  CacheNotifier notifier;
  (*cache)->addObserver(notifier);
  {
    QElapsedTimer timer;
    timer.start();
    PageStage stage(**cache, notifier, bench::SyntheticPayments::newest());
    if (!stage.show({1440, 900}, false)) return;
    while (stage.page().model()->count() == 0) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    set("payments page to first rows", QString::number(timer.elapsed()) + " ms");
    while (!stage.page().model()->isWhole()) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    set("all keys and day groups", QString::number(timer.elapsed()) + " ms");
    QTest::qWait(1500);
    const double height = stage.page().list()->contentHeight();
    const double room = std::max(1.0, height - 900);
    set("wheel, frame p50 / p99 / max",
        quantiles(scroll(stage, 400, [&](int i) { return std::fmod(i * 108.0, room); })));
    set("fast fling, frame p50 / p99 / max",
        quantiles(scroll(stage, 400, [&](int i) { return std::fmod(i * 911.0, room); })));
    set("scroll bar jumps, frame p50 / p99 / max",
        quantiles(scroll(stage, 200, [&](int i) { return std::fmod(i * 0.618034, 1.0) * room; })));
    set("resident memory", QString::number(residentMegabytes()) + " MB");
    const LiveLoad load = liveLoad(stage, **cache, count, source, 5000);
    set("live, events per second", QString::number(load.perSecond, 'f', 0));
    set("live, GUI busy p50 / p99 / max", quantiles(load.gaps));
    set("live, GUI busy over 33 ms", QString::number(load.longOnes));
    set("resident memory after live", QString::number(residentMegabytes()) + " MB");
  }
  (*cache)->removeObserver(notifier);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QSG_RENDER_LOOP", "basic");  // one thread: what is measured is what the GUI thread does
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
  QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
  QQuickStyle::setStyle(QStringLiteral("Basic"));
  QApplication app(argc, argv);
  if (!loadFonts().isEmpty()) return 2;
  std::vector<std::int64_t> sizes;
  for (const QString& size : app.arguments().mid(1)) {
    if (size.toLongLong() > 0) sizes.push_back(size.toLongLong());
  }
  if (sizes.empty()) sizes = {1'000, 100'000, 1'000'000};
  std::vector<std::string> names;
  for (const std::int64_t size : sizes) names.push_back(std::to_string(size));
  bench::BenchTable table(names);
  for (std::size_t i = 0; i < sizes.size(); ++i) measure(sizes[i], i, table);
  QTextStream(stdout) << QString::fromStdString(table.markdown()) << Qt::endl;
  return 0;
}
