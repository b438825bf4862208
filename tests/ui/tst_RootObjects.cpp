#include <QAbstractItemModelTester>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include "models/view/chart/ChartTable.h"
#include "models/view/palette/PalettePlan.h"
#include "models/view/root/AppSettings.h"
#include "models/view/root/ConnectionList.h"
#include "models/view/root/Navigation.h"
#include "models/view/root/NoticeList.h"

using namespace paydeck;

namespace {

class MemorySettings : public SettingsStorage {
 public:
  std::optional<QString> value(const QString& key) const override {
    return values.contains(key) ? std::optional(values[key]) : std::nullopt;
  }
  void set(const QString& key, const QString& value) override { values[key] = value; }
  QMap<QString, QString> values;
};

std::vector<NavigationEntry> pages() {
  return {{.key = QStringLiteral("overview"), .title = QStringLiteral("Overview"), .letter = QStringLiteral("O")},
          {.key = QStringLiteral("payments"), .title = QStringLiteral("Payments"), .letter = QStringLiteral("P")}};
}

const UtcTime kNow = parseRfc3339("2026-11-18T14:09:12Z").value();

}  // namespace

class RootObjectsTest : public QObject {
  Q_OBJECT

 private slots:
  void navigationGoesBackButNeverToOnboarding() {
    Navigation navigation;
    navigation.setEntries(pages());
    navigation.go(QStringLiteral("onboarding"));
    navigation.go(QStringLiteral("overview"));
    QVERIFY(!navigation.canGoBack());
    navigation.goNth(2);
    QCOMPARE(navigation.page(), QStringLiteral("payments"));
    navigation.back();
    QCOMPARE(navigation.page(), QStringLiteral("overview"));
    navigation.goNth(7);
    QCOMPARE(navigation.page(), QStringLiteral("overview"));
    QVERIFY(navigation.goLetter(QStringLiteral("p")));
    QVERIFY(!navigation.goLetter(QStringLiteral("w")));
  }

  void aBadgeChangesOnlyItsRow() {
    Navigation navigation;
    const QAbstractItemModelTester tester(&navigation, QAbstractItemModelTester::FailureReportingMode::QtTest);
    navigation.setEntries(pages());
    QSignalSpy changed(&navigation, &Navigation::dataChanged);
    navigation.setBadge(QStringLiteral("payments"), QStringLiteral("7"), true);
    navigation.setBadge(QStringLiteral("payments"), QStringLiteral("7"), true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
  }

  void noticesAreKeptNewestFirstAndAtMostFifty() {
    const ManualClock clock(kNow);
    NoticeList notices(clock);
    const QAbstractItemModelTester tester(&notices, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 60; ++i)
      notices.addPlain(QString::number(i), {}, QStringLiteral("info"), QStringLiteral("info"));
    QCOMPARE(notices.count(), 50);
    QCOMPARE(notices.data(notices.index(0), NoticeList::TitleRole).toString(), QStringLiteral("59"));
    QCOMPARE(notices.unread(), 60);
    notices.markRead();
    QCOMPARE(notices.unread(), 0);
  }

  void aToastLeavesTheNoticeInTheList() {
    const ManualClock clock(kNow);
    NoticeList notices(clock);
    notices.add({.title = QStringLiteral("Refund not sent"), .action = QStringLiteral("fix"), .stays = true});
    QSignalSpy asked(&notices, &NoticeList::actionRequested);
    const int serial = notices.data(notices.index(0), NoticeList::SerialRole).toInt();
    notices.act(serial);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("fix"));
    QCOMPARE(notices.data(notices.index(0), NoticeList::ToastRole).toBool(), false);
    QCOMPARE(notices.count(), 1);
  }

  void settingsThatCannotBeReadAreDefaults() {
    MemorySettings storage;
    storage.values = {{QStringLiteral("ui.theme"), QStringLiteral("purple")},
                      {QStringLiteral("ui.text_size"), QStringLiteral("9000")},
                      {QStringLiteral("ui.time_zone"), QStringLiteral("Mars/Olympus")},
                      {QStringLiteral("ui.row_height"), QString()}};
    const SystemAppearance system;
    const AppSettings settings(storage, system);
    QCOMPARE(settings.theme(), QStringLiteral("system"));
    QCOMPARE(settings.textSize(), 100);
    QCOMPARE(settings.timeZone(), QStringLiteral("UTC"));
    QCOMPARE(settings.rowHeight(), QStringLiteral("standard"));
  }

  void settingsAreStoredAndApplyAtOnce() {
    MemorySettings storage;
    const SystemAppearance system;
    AppSettings settings(storage, system);
    QSignalSpy changed(&settings, &AppSettings::changed);
    settings.setTextSize(400);
    QCOMPARE(settings.textSize(), 150);
    settings.setTimeZone(QStringLiteral("Mars/Olympus"));
    QCOMPARE(settings.timeZone(), QStringLiteral("UTC"));
    settings.setTimeZone(QStringLiteral("Europe/Berlin"));
    QCOMPARE(storage.values[QStringLiteral("ui.time_zone")], QStringLiteral("Europe/Berlin"));
    settings.setTheme(QStringLiteral("dark"));
    QVERIFY(settings.dark());
    settings.setStyleForThisRun(QStringLiteral("light"));
    QVERIFY(!settings.dark());
    QCOMPARE(storage.values[QStringLiteral("ui.theme")], QStringLiteral("dark"));
    settings.toggleTheme();
    QVERIFY(settings.dark());
    QVERIFY(changed.count() >= 4);
  }

  void thePortalsWordsAreUnderstood() {
    const QVariant wrapped = QVariant::fromValue(QDBusVariant(QVariant(1U)));
    QVERIFY(SystemAppearance::readColorScheme(wrapped, false));
    QVERIFY(!SystemAppearance::readColorScheme(QVariant(2U), true));
    QVERIFY(SystemAppearance::readColorScheme(QVariant(0U), true));
    QVERIFY(!SystemAppearance::readColorScheme(QStringLiteral("dark?"), false));
    QVERIFY(SystemAppearance::readColorScheme(QVariant(7U), true));
  }

  void connectionsKeepTheirStatusWhenTheListIsReplaced() {
    const ManualClock clock(kNow);
    const Formatter format(clock, QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    ConnectionList list(format);
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ConnectionConfig shop;
    shop.id = ConnectionId("shop");
    shop.name = "Shop";
    list.setConfigs({shop});
    ConnectionStatus status;
    status.connection = shop.id;
    status.phase = SyncPhase::Live;
    list.apply(status);
    shop.name = "Other name";
    list.setConfigs({shop});
    QCOMPARE(list.data(list.index(0), ConnectionList::WordsRole).toString(), QStringLiteral("Live"));
    QCOMPARE(list.data(list.index(0), ConnectionList::NameRole).toString(), QStringLiteral("\u2068Other name\u2069"));
    QVERIFY(!list.isStale(shop.id));
    QVERIFY(list.isStale(ConnectionId("gone")));
    status.connection = ConnectionId("gone");  // a status that comes after its connection was removed
    list.apply(status);
    QCOMPARE(list.count(), 1);
  }

  void thePaletteOffersActionsByTitleAndWords() {
    const ManualClock clock(kNow);
    const Formatter format(clock, QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    const std::vector<PaletteAction> actions = {
        {.key = QStringLiteral("theme"),
         .title = QStringLiteral("Switch between light and dark"),
         .words = QStringLiteral("appearance")},
        {.key = QStringLiteral("payments"), .title = QStringLiteral("Go to Payments")}};
    const auto byWords = planPalette(QStringLiteral("> appear"), nullptr, actions, format);
    QCOMPARE(byWords.size(), std::size_t{2});  // heading and one action
    QCOMPARE(byWords.back().action, QStringLiteral("theme"));
    QVERIFY(planPalette(QStringLiteral(">zzz"), nullptr, actions, format).empty());
    QCOMPARE(planPalette({}, nullptr, actions, format).size(), std::size_t{3});
  }

  void thePaletteShowsWhatWasFoundAsPlainText() {
    const ManualClock clock(kNow);
    const Formatter format(clock, QLocale(QStringLiteral("en_GB")), QTimeZone::utc());
    PaletteFindings findings;
    PaymentRow row;
    row.key = 42;
    row.customerName = "Chidi \u202EOkafor<b>";
    row.orderRef = "LA-20430";
    row.createdAt = parseRfc3339("2026-11-18T14:01:26Z").value();
    row.state.status = PaymentStatus::Succeeded;
    row.requested = Money::parse("1248.00", "EUR").value();
    findings.payments = {row};
    findings.paymentCount = 14;
    const auto rows = planPalette(QStringLiteral("okaf"), &findings, {}, format);
    QCOMPARE(rows.front().trailing, QStringLiteral("14 found, all saved locally"));
    QCOMPARE(rows.at(1).before, QStringLiteral("Chidi "));
    QCOMPARE(rows.at(1).match, QStringLiteral("Okaf"));
    QCOMPARE(rows.at(1).after, QStringLiteral("or<b>"));
    QCOMPARE(rows.at(1).detail, QStringLiteral("LA-20430, today 14:01"));
    QCOMPARE(rows.at(1).trailing, QStringLiteral("€1,248.00"));
    QCOMPARE(rows.at(1).payment, qint64{42});
  }

  void aChartsTableCannotBreakOutOfItsCells() {
    ChartPoint point;
    point.label = QStringLiteral("Sat\t7\nNov");
    point.valueText = QStringLiteral("€94,426.60");
    QCOMPARE(chartAsTsv({QStringLiteral("Date"), QStringLiteral("Value")}, {point}),
             QStringLiteral("Date\tValue\nSat 7 Nov\t€94,426.60\t\t\t\n"));
  }
};

QTEST_MAIN(RootObjectsTest)
#include "tst_RootObjects.moc"
