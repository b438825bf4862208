#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/view/payments/PaymentsPage.h"
#include "tests/view/FakeCache.h"
#include "tests/view/SamplePayments.h"

using namespace paydeck;
using Content = PaymentsPage::Content;

namespace {

class MemoryViews : public SavedViewStorage {
 public:
  std::vector<SavedFilter> views() const override { return saved; }
  void save(const SavedFilter& view) override { saved.push_back(view); }
  void remove(const QString& id) override {
    std::erase_if(saved, [&](const SavedFilter& view) { return view.id == id; });
  }
  std::vector<SavedFilter> saved;
};

class MemorySettings : public SettingsStorage {
 public:
  std::optional<QString> value(const QString& key) const override {
    const auto it = kept.find(key);
    return it == kept.end() ? std::nullopt : std::optional(it->second);
  }
  void set(const QString& key, const QString& value) override { kept[key] = value; }
  std::map<QString, QString> kept;
};

}  // namespace

class TestPaymentsPage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void tabsCountAndFollowChanges();
  void choosingATabFiltersAndKeepsTheDates();
  void aFinishedWordBecomesAChipAndBackspaceTakesItBack();
  void aMistakeIsShownWhereItIs();
  void acceptingAnOfferCompletesTheText();
  void theDateButtonIsTheCreatedTerm();
  void anImpossibleRangeIsRefusedInWords();
  void nothingFoundNamesTheTermThatHidesMost();
  void theFooterSumsEachCurrencyApart();
  void anEmptyCacheIsFirstUse();
  void aBrokenCacheIsAnErrorWithRetry();
  void theDetailFollowsTheCurrentRowAndItsChanges();
  void uglyTextIsCutAndHarmless();
  void keysDoWhatTheyShould();
  void savingAViewAddsATab();
  void exportWritesEveryRowOnceAndGuardsFormulas();
  void goingOfflineTurnsOpenStatusesNeutral();
  void rowsAreSpokenAsOneSentence();
  void whatCouldNotBeReadIsSaidWithItsText();
  void columnsAreKeptInTheSettings();

 private:
  void fill(const std::vector<Payment>& payments);
  RowSlot* slot(int row) const;

  std::unique_ptr<CacheNotifier> notifier_;
  std::unique_ptr<FakeCache> cache_;
  std::unique_ptr<ReadPool> pool_;
  ManualClock clock_{sampleNow()};
  std::unique_ptr<Formatter> format_;
  MemoryViews views_;
  std::unique_ptr<PaymentsPage> page_;
};

void TestPaymentsPage::init() {
  views_.saved.clear();
  notifier_ = std::make_unique<CacheNotifier>();
  cache_ = std::make_unique<FakeCache>(notifier_.get());
  pool_ = std::make_unique<ReadPool>(*cache_, 2);
  format_ = std::make_unique<Formatter>(clock_, QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc());
}

void TestPaymentsPage::cleanup() {
  page_.reset();
  pool_.reset();
  format_.reset();
  cache_.reset();
  notifier_.reset();
}

void TestPaymentsPage::fill(const std::vector<Payment>& payments) {
  cache_->fill(payments);
  page_ = std::make_unique<PaymentsPage>(*pool_, *notifier_, *format_, views_);
  page_->list()->setViewportHeight(900);
  QTRY_COMPARE(page_->model()->count(), static_cast<int>(payments.size()));
  QTRY_COMPARE(page_->totals()->shownCount(), format_->count(static_cast<std::int64_t>(payments.size())));
}

RowSlot* TestPaymentsPage::slot(int row) const {
  for (QObject* object : page_->list()->rows()) {
    auto* slot = qobject_cast<RowSlot*>(object);
    if (slot->row() == row) return slot;
  }
  return nullptr;
}

void TestPaymentsPage::tabsCountAndFollowChanges() {
  fill(samplePayments());
  const auto count = [this](int tab) {
    return page_->tabs()->data(page_->tabs()->index(tab), SavedViewTabs::CountRole).toString();
  };
  QTRY_COMPARE(count(2), QStringLiteral("3"));
  QTRY_COMPARE(count(1), QStringLiteral("4"));
  Payment p = samplePayments()[0];
  p.state.status = PaymentStatus::Confirming;
  cache_->put({p});
  QTRY_COMPARE(count(2), QStringLiteral("4"));
}

void TestPaymentsPage::choosingATabFiltersAndKeepsTheDates() {
  fill(samplePayments());
  page_->filter()->setCreated("today");
  page_->chooseTab(2);
  QCOMPARE(page_->filter()->text(), QStringLiteral("status:confirming created:today"));
  QTRY_COMPARE(page_->model()->count(), 3);
  QTRY_COMPARE(page_->totals()->shownRest(), QStringLiteral("of 20 payments"));
  page_->nextTab(-2);
  QTRY_COMPARE(page_->model()->count(), 20);
}

void TestPaymentsPage::aFinishedWordBecomesAChipAndBackspaceTakesItBack() {
  fill(samplePayments());
  PaymentFilter& filter = *page_->filter();
  filter.setTyped("status:underpaid", 16);
  QCOMPARE(filter.chips().size(), 0);
  QTRY_COMPARE(page_->model()->count(), 1);
  filter.setTyped("status:underpaid ", 17);
  QCOMPARE(filter.typed(), QString());
  QCOMPARE(filter.chips().size(), 1);
  QCOMPARE(filter.chips().first().toMap().value("field").toString(), QStringLiteral("status:"));
  filter.setTyped("\"studio ", 8);
  QCOMPARE(filter.chips().size(), 1);  // the quote is still open
  filter.setTyped("", 0);
  filter.takeBackLast();
  QCOMPARE(filter.typed(), QStringLiteral("status:underpaid"));
  QCOMPARE(filter.chips().size(), 0);
}

void TestPaymentsPage::aMistakeIsShownWhereItIs() {
  fill(samplePayments());
  PaymentFilter& filter = *page_->filter();
  filter.setTyped("amount:abc", 10);
  QTRY_VERIFY(!filter.mistake().isEmpty());
  QVERIFY(filter.mistakeBegin() >= 7 && filter.mistakeEnd() <= 10 && filter.mistakeEnd() > filter.mistakeBegin());
  filter.commit();
  QVERIFY(filter.chips().first().toMap().value("faulty").toBool());
  QVERIFY(!filter.chips().first().toMap().value("mistake").toString().isEmpty());
}

void TestPaymentsPage::acceptingAnOfferCompletesTheText() {
  fill(samplePayments());
  PaymentFilter& filter = *page_->filter();
  QTest::qWait(50);
  filter.setTyped("status:un", 9);
  QTRY_VERIFY(!filter.offers().isEmpty());
  const QString best = filter.offers().first().toMap().value("label").toString();
  QCOMPARE(best, QStringLiteral("underpaid"));
  QCOMPARE(filter.acceptOffer(0), 16);
  QCOMPARE(filter.typed(), QStringLiteral("status:underpaid"));
}

void TestPaymentsPage::theDateButtonIsTheCreatedTerm() {
  fill(samplePayments());
  PaymentFilter& filter = *page_->filter();
  QCOMPARE(filter.createdLabel(), QStringLiteral("All time"));
  filter.setText("asset:USDC");
  filter.setCreated("7d");
  QCOMPARE(filter.text(), QStringLiteral("asset:USDC created:7d"));
  QCOMPARE(filter.createdLabel(), QStringLiteral("7 days"));
  QCOMPARE(filter.chips().size(), 1);
  QCOMPARE(filter.setCreatedRange("2026-11-01", "2026-11-07"), QString());
  QCOMPARE(filter.createdLabel(), QStringLiteral("1 – 7 Nov 2026"));
  QTRY_COMPARE(page_->content(), Content::NoResults);
  page_->searchAllTime();
  QCOMPARE(filter.text(), QStringLiteral("asset:USDC"));
}

void TestPaymentsPage::anImpossibleRangeIsRefusedInWords() {
  fill(samplePayments());
  QVERIFY(!page_->filter()->setCreatedRange("2026-13-01", "2026-11-07").isEmpty());
  QVERIFY(!page_->filter()->setCreatedRange("2026-11-09", "2026-11-07").isEmpty());
  QCOMPARE(page_->filter()->text(), QString());
}

void TestPaymentsPage::nothingFoundNamesTheTermThatHidesMost() {
  fill(samplePayments());
  page_->filter()->setText("status:underpaid value:>5000");
  QTRY_COMPARE(page_->content(), Content::NoResults);
  QTRY_COMPARE(page_->narrowTerm(), QStringLiteral("value:>5000"));
  QCOMPARE(page_->narrowText(), QStringLiteral("1 payment would match without value:>5000."));
  page_->removeNarrowest();
  QTRY_COMPARE(page_->model()->count(), 1);
}

void TestPaymentsPage::theFooterSumsEachCurrencyApart() {
  std::vector<Payment> payments = samplePayments();
  payments[0].requested = *Money::parse("210.00", "USD");
  fill(payments);
  QVERIFY(page_->totals()->requested().contains(QStringLiteral(" · $210.00")));
  QCOMPARE(page_->totals()->currencyCode(), QString());
  QTRY_COMPARE(slot(0)->valueUnit(), QStringLiteral("USD"));
}

void TestPaymentsPage::anEmptyCacheIsFirstUse() {
  fill({});
  QTRY_COMPARE(page_->content(), Content::FirstUse);
}

void TestPaymentsPage::aBrokenCacheIsAnErrorWithRetry() {
  fill(samplePayments());
  cache_->failWith(Error{ErrorKind::Storage, "The disk does not answer.", {}, 0, {}, "req_1"});
  page_->filter()->setText("status:succeeded");
  QTRY_COMPARE(page_->model()->state(), PaymentListModel::State::Failed);
  QCOMPARE(page_->errorText(), QStringLiteral("The disk does not answer."));
  QCOMPARE(page_->content(), Content::Failed);  // rows of another question must not stand under this filter
  cache_->failWith({});
  page_->model()->retry();
  QTRY_COMPARE(page_->model()->count(), 8);
}

void TestPaymentsPage::theDetailFollowsTheCurrentRowAndItsChanges() {
  fill(samplePayments());
  int asked = 0;
  page_->setFetchTimeline([&](const ConnectionId&, const PaymentId&) { ++asked; });
  page_->list()->setCurrentRow(1);
  page_->openCurrent();
  QTRY_COMPARE(page_->detail()->title(), QStringLiteral("LA-20430"));
  QCOMPARE(page_->detail()->amountLead(), QStringLiteral("€1,248"));
  QCOMPARE(page_->detail()->amountTail(), QStringLiteral(".00"));
  QCOMPARE(page_->detail()->customerLine().contains(QStringLiteral("2 payments")), true);
  QCOMPARE(page_->detail()->explorerUrl().startsWith(QStringLiteral("https://polygonscan.com/tx/0x46b8")), true);
  QCOMPARE(asked, 1);
  Payment p = samplePayments()[1];
  p.state = {PaymentStatus::Succeeded, {}, 12, 12};
  cache_->put({p});
  QTRY_COMPARE(page_->detail()->status().text, QStringLiteral("Succeeded"));
  QCOMPARE(asked, 1);
  page_->stepDetail(1);
  QTRY_COMPARE(page_->detail()->title(), QStringLiteral("LA-20429"));
}

void TestPaymentsPage::uglyTextIsCutAndHarmless() {
  fill(uglyPayments());
  QTRY_VERIFY(slot(0) != nullptr && slot(0)->isLoaded());
  QVERIFY(slot(0)->customer().size() < 200);
  QVERIFY(slot(1)->customer().contains(QStringLiteral("<b>x</b>")));
  for (int row = 0; row < 12; ++row) {
    for (const QString& text : {slot(row)->customer(), slot(row)->order(), slot(row)->status(), slot(row)->method()}) {
      QVERIFY(std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c == QChar(0x202E); }));
    }
    page_->list()->setCurrentRow(row);
    page_->openCurrent();
    const PaymentKey key = page_->list()->currentKey();
    QTRY_VERIFY(page_->detail()->key() == key && page_->detail()->isLoaded());
  }
  QCOMPARE(slot(9)->valueWithUnit(), QStringLiteral("$9,007,199,254,740,993.99"));
}

void TestPaymentsPage::keysDoWhatTheyShould() {
  fill(samplePayments());
  PaymentsPage& page = *page_;
  QVERIFY(page.press(Qt::Key_J, Qt::NoModifier));
  QCOMPARE(page.list()->currentRow(), 0);
  QVERIFY(page.press(Qt::Key_Down, Qt::NoModifier));
  QCOMPARE(page.list()->currentRow(), 1);
  QVERIFY(page.press(Qt::Key_K, Qt::NoModifier));
  QVERIFY(page.press(Qt::Key_End, Qt::NoModifier));
  QCOMPARE(page.list()->currentRow(), 19);
  QVERIFY(page.press(Qt::Key_Space, Qt::NoModifier));
  QCOMPARE(page.list()->selectedCount(), 1);
  QVERIFY(page.press(Qt::Key_A, Qt::ControlModifier));
  QCOMPARE(page.list()->selectedCount(), 20);
  QVERIFY(page.press(Qt::Key_Return, Qt::NoModifier));
  QVERIFY(page.detail()->isOpen());
  QVERIFY(page.press(Qt::Key_Escape, Qt::NoModifier));
  QVERIFY(!page.detail()->isOpen());
  QVERIFY(page.press(Qt::Key_Escape, Qt::NoModifier));
  QCOMPARE(page.list()->selectedCount(), 0);
  QVERIFY(page.press(Qt::Key_Escape, Qt::NoModifier));
  QVERIFY(!page.press(Qt::Key_Escape, Qt::NoModifier));
  QVERIFY(page.press(Qt::Key_3, Qt::NoModifier));
  QCOMPARE(page.tabs()->current(), 2);
  QVERIFY(page.press(Qt::Key_BracketLeft, Qt::NoModifier));
  QCOMPARE(page.tabs()->current(), 1);
  QSignalSpy wanted(&page, &PaymentsPage::filterWanted);
  QVERIFY(page.press(Qt::Key_F, Qt::NoModifier));
  QCOMPARE(wanted.size(), 1);
  QVERIFY(!page.press(Qt::Key_F, Qt::NoModifier, false));
  QVERIFY(!page.press(Qt::Key_G, Qt::NoModifier));
}

void TestPaymentsPage::savingAViewAddsATab() {
  fill(samplePayments());
  page_->filter()->setText("asset:USDC value:>500");
  QVERIFY(page_->canSaveView());
  page_->saveView("Big USDC");
  QCOMPARE(views_.saved.size(), 1U);
  QCOMPARE(views_.saved.front().query, QStringLiteral("asset:USDC value:>500"));
  QCOMPARE(page_->tabs()->current(), 6);
  QVERIFY(!page_->canSaveView());
  QTRY_COMPARE(page_->tabs()->data(page_->tabs()->index(6), SavedViewTabs::CountRole).toString(), QStringLiteral("3"));
  page_->tabs()->removeCurrent();
  QCOMPARE(views_.saved.size(), 0U);
}

void TestPaymentsPage::exportWritesEveryRowOnceAndGuardsFormulas() {
  std::vector<Payment> payments = manyPayments(4500, std::chrono::minutes(1));
  payments[7].customer.name = "=HYPERLINK(\"x\"), \"y\"";
  fill(payments);
  QTemporaryDir dir;
  const QString path = dir.filePath("out.csv");
  QSignalSpy done(page_->exporter(), &PaymentExport::finished);
  QSignalSpy failed(page_->exporter(), &PaymentExport::failed);
  page_->exportTo(QUrl::fromLocalFile(path));
  QVERIFY(page_->exporter()->isRunning());
  QTRY_VERIFY_WITH_TIMEOUT(done.size() + failed.size() > 0, 20'000);
  QVERIFY2(failed.empty(), failed.empty() ? "" : qPrintable(failed.first().at(1).toString()));
  QVERIFY(done.first().at(1).toString().contains(QStringLiteral("4,500")));
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  const QByteArrayList lines = file.readAll().split('\n');
  QCOMPARE(lines.size(), 4502);
  QVERIFY(lines[8].contains("\"'=HYPERLINK(\"\"x\"\"), \"\"y\"\"\""));
  page_->exportTo(QUrl::fromLocalFile(dir.filePath("cancelled.csv")));
  page_->exporter()->cancel();
  QTest::qWait(100);
  QVERIFY(!QFile::exists(dir.filePath("cancelled.csv")));
}

void TestPaymentsPage::goingOfflineTurnsOpenStatusesNeutral() {
  fill(samplePayments());
  QTRY_COMPARE(slot(1)->statusTone(), QStringLiteral("info"));
  PaymentsLive offline;
  offline.stale.insert(ConnectionId("merchant"));
  offline.updating = false;
  page_->setLive(offline);
  QCOMPARE(slot(1)->statusTone(), QStringLiteral("neutral"));
  QCOMPARE(slot(1)->statusIcon(), QStringLiteral("history"));
  QCOMPARE(slot(1)->status(), QStringLiteral("Confirming 3/12"));
  QCOMPARE(slot(2)->statusTone(), QStringLiteral("success"));
}

void TestPaymentsPage::rowsAreSpokenAsOneSentence() {
  fill(samplePayments());
  QTRY_VERIFY(slot(1)->isLoaded());
  const QString spoken = slot(1)->spoken();
  for (const char* part : {"Chidi Okafor", "€1,248.00", "confirming 3 of 12", "USDC on Polygon", "14:01:26"}) {
    QVERIFY2(spoken.contains(QString::fromUtf8(part)), qPrintable(spoken));
  }
}

void TestPaymentsPage::whatCouldNotBeReadIsSaidWithItsText() {
  fill(samplePayments());
  UnreadableObjects& unreadable = *page_->unreadable();
  PaymentsLive live;
  live.names[ConnectionId("merchant")] = QStringLiteral("Shop");
  page_->setLive(live);
  QTest::qWait(50);
  QVERIFY(unreadable.text().isEmpty());
  QVERIFY(unreadable.advice().isEmpty());
  cache_->setUnreadable({ConnectionId("merchant"), {"pay_7", "no currency", "{\"id\":7}\x1b[31m"}, sampleNow()});
  cache_->put({samplePayments().front()});
  QTRY_VERIFY(unreadable.text().startsWith(QStringLiteral("1 object from ")));
  QVERIFY(unreadable.text().contains(QStringLiteral("Shop")));
  QVERIFY(!unreadable.advice().isEmpty());
  QVERIFY(unreadable.raw().contains(QStringLiteral("{\"id\":7}")));
  QVERIFY(unreadable.raw().contains(QStringLiteral("no currency")));
  QVERIFY(!unreadable.raw().contains(QChar(0x1b)));
  cache_->setUnreadable({ConnectionId("gone"), {}, sampleNow()});
  cache_->put({samplePayments().front()});
  QTRY_VERIFY(unreadable.text().startsWith(QStringLiteral("2 objects from ")));
}

void TestPaymentsPage::columnsAreKeptInTheSettings() {
  MemorySettings settings;
  PaymentColumns chosen;
  chosen.keepIn(settings);
  QVERIFY(chosen.order() && chosen.method() && chosen.paid() && !chosen.email() && !chosen.hash());
  chosen.setProperty("hash", true);
  chosen.setProperty("paid", false);
  PaymentColumns again;
  again.keepIn(settings);
  QVERIFY(again.hash() && !again.paid() && again.order());
}

QTEST_MAIN(TestPaymentsPage)
#include "tst_payments_page.moc"
