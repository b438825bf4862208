#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <map>
#include <mutex>

#include "models/store/Cache.h"
#include "models/sync/EventPlan.h"
#include "tests/sync/FileRefunds.h"
#include "tests/sync/SyncRig.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

/// A backend's refunds, newest first, changed by the test while the sync asks.
class RefundBook {
 public:
  void put(int number, std::int64_t revision, RefundStatus status) {
    const std::scoped_lock lock(mutex_);
    Refund& refund = refunds_["re_" + std::to_string(1000 + number)];
    refund.id = RefundId("re_" + std::to_string(1000 + number));
    refund.payment = PaymentId("pay_1");
    refund.createdAt = fromUnixMillis(1'795'000'000'000 + number);
    refund.revision = revision;
    refund.state.status = status;
  }
  /// The next page that is not a first one is not answered.
  void breakNextListing() { breaks_ = true; }
  bool failOnce() const { return breaks_.exchange(false); }
  std::vector<Refund> all() const {
    const std::scoped_lock lock(mutex_);
    std::vector<Refund> list;
    for (auto it = refunds_.rbegin(); it != refunds_.rend(); ++it) list.push_back(it->second);
    return list;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::atomic<bool> breaks_ = false;
  std::map<std::string, Refund> refunds_;
};

class ListedRefunds final : public FileRefunds {
 public:
  explicit ListedRefunds(const RefundBook& book) : FileRefunds("", true, {}), book_(book) {}
  Result<Page<Refund>> list(const RefundListRequest& request, std::stop_token) override {
    const std::vector<Refund> all = book_.all();
    const std::size_t from = request.cursor.empty() ? 0 : std::stoul(request.cursor);
    if (from > 0 && book_.failOnce()) return failure(ErrorKind::Timeout, "No answer.");
    Page<Refund> page;
    for (std::size_t i = from; i < all.size() && page.items.size() < request.limit; ++i) page.items.push_back(all[i]);
    const std::size_t reached = from + page.items.size();
    if (reached < all.size()) page.nextCursor = std::to_string(reached);
    return page;
  }
  Result<Refund> refund(const RefundId& id, std::stop_token) override {
    for (const Refund& refund : book_.all()) {
      if (refund.id == id) return refund;
    }
    return failure(ErrorKind::NotFound, "No such refund.");
  }

 private:
  const RefundBook& book_;
};

class RefundingBackend final : public Backend {
 public:
  RefundingBackend(std::unique_ptr<Backend> inner, const RefundBook& book, bool streams)
      : inner_(std::move(inner)), refunds_(book), streams_(streams) {}
  Capabilities capabilities() const override {
    if (streams_) return {Capability::EventStream, Capability::Refunds};
    return {Capability::Refunds};
  }
  AccountApi& account() override { return inner_->account(); }
  PaymentsApi& payments() override { return inner_->payments(); }
  LiveApi& live() override { return inner_->live(); }
  BooksApi& books() override { return inner_->books(); }
  RefundsApi* refunds() override { return &refunds_; }

 private:
  std::unique_ptr<Backend> inner_;
  ListedRefunds refunds_;
  bool streams_;
};

class RefundingFactory final : public BackendFactory {
 public:
  RefundingFactory(FakeServer& server, const RefundBook& book, bool streams)
      : inner_(server), book_(book), streams_(streams) {}
  Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& secret) override {
    auto opened = inner_.open(config, secret);
    if (!opened) return opened;
    return std::make_unique<RefundingBackend>(std::move(*opened), book_, streams_);
  }

 private:
  FakeBackendFactory inner_;
  const RefundBook& book_;
  bool streams_;
};

/// A connection that syncs into a real cache.
struct RefundsRig {
  explicit RefundsRig(bool streams) : factory(server, book, streams) {
    config.id = ConnectionId("c1");
    timing.refundsEvery = std::chrono::milliseconds{10};
    cache = *Cache::open(folder.filePath("cache.db").toStdString(), clock);
    reader = *cache->openReader();
    services = std::make_unique<SyncServices>(SyncServices{factory, cache->writer(), *cache, clock, recorder, timing});
  }
  void start() {
    sync = std::make_unique<ConnectionSync>(*services, config, Secret("good"));
    sync->start();
  }
  bool equal() {
    const auto stored = reader->refunds({.limit = 1000});
    const std::vector<Refund> truth = book.all();
    if (!stored || stored->size() != truth.size()) return false;
    for (std::size_t i = 0; i < truth.size(); ++i) {
      const Refund& copy = (*stored)[i].refund;
      if (copy.id != truth[i].id || copy.revision != truth[i].revision || copy.state != truth[i].state) return false;
    }
    return true;
  }
  bool listed() {
    const auto states = reader->syncStates();
    return states && !states->empty() && states->front().refundsListed;
  }

  QTemporaryDir folder;
  SystemClock clock;
  FakeServer server{1};
  RefundBook book;
  RefundingFactory factory;
  StatusRecorder recorder;
  SyncTiming timing = quickTiming();
  ConnectionConfig config{};
  std::unique_ptr<Cache> cache;
  std::unique_ptr<CacheReader> reader;
  std::unique_ptr<SyncServices> services;
  std::unique_ptr<ConnectionSync> sync;
};

}  // namespace

/// Refunds on their way from the backend into the cache.
class RefundsSyncTest : public QObject {
  Q_OBJECT

 private slots:
  void allAreListedOverManyPages_data() {
    QTest::addColumn<bool>("streams");
    QTest::newRow("with events") << true;
    QTest::newRow("without events") << false;
  }
  void allAreListedOverManyPages() {
    QFETCH(bool, streams);
    RefundsRig rig(streams);
    for (int i = 0; i < 100; ++i) rig.book.put(i, 1, i % 5 == 0 ? RefundStatus::Processing : RefundStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.equal() && rig.listed(); }));
  }

  void whatIsNotFinalIsAskedAgain_data() { allAreListedOverManyPages_data(); }
  void whatIsNotFinalIsAskedAgain() {
    QFETCH(bool, streams);
    RefundsRig rig(streams);
    for (int i = 0; i < 60; ++i) rig.book.put(i, 1, i == 3 ? RefundStatus::AwaitingApproval : RefundStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.equal() && rig.listed(); }));
    rig.book.put(3, 2, RefundStatus::Rejected);
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void withoutEventsNewOnesAreFoundByListing() {
    RefundsRig rig(false);
    for (int i = 0; i < 40; ++i) rig.book.put(i, 1, RefundStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.equal() && rig.listed(); }));
    for (int i = 40; i < 80; ++i) rig.book.put(i, 1, RefundStatus::Succeeded);
    QVERIFY(eventually([&] { return rig.equal(); }));
  }

  void aListingThatBreaksOffLosesNothing() {
    RefundsRig rig(false);
    for (int i = 0; i < 40; ++i) rig.book.put(i, 1, RefundStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.equal() && rig.listed(); }));
    rig.sync.reset();
    rig.book.breakNextListing();
    for (int i = 40; i < 80; ++i) rig.book.put(i, 1, RefundStatus::Succeeded);
    rig.start();
    QVERIFY(eventually([&] { return rig.equal() && rig.listed(); }));
  }

  void ofSeveralEventsTheNewestRevisionCounts() {
    std::vector<BackendEvent> events(3);
    for (std::size_t i = 0; i < events.size(); ++i) {
      events[i].sequence = static_cast<std::int64_t>(i) + 1;
      events[i].refund.emplace();
      events[i].refund->id = RefundId("re_1");
      events[i].refund->revision = i == 1 ? 9 : static_cast<std::int64_t>(i);
    }
    const EventPlan plan = planEvents(0, events);
    QCOMPARE(plan.refunds.size(), std::size_t{1});
    QCOMPARE(plan.refunds.front().revision, std::int64_t{9});
    QCOMPARE(plan.sequence, std::int64_t{3});
  }
};

QTEST_GUILESS_MAIN(RefundsSyncTest)
#include "tst_RefundsSync.moc"
