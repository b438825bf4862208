#include <sqlite3.h>

#include <array>
#include <fstream>
#include <thread>

#include "models/store/Migrator.h"
#include "models/store/Transaction.h"
#include "models/store/Workspace.h"
#include "tests/store/TestCache.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

constexpr std::array<Migration, 1> kOld = {{{1, "0001", "CREATE TABLE things (name TEXT NOT NULL) STRICT;"}}};
constexpr std::array<Migration, 2> kNew = {
    {kOld[0], {2, "0002", "ALTER TABLE things ADD COLUMN size INTEGER; UPDATE things SET size = length(name);"}}};
constexpr std::array<Migration, 2> kBroken = {
    {kOld[0], {2, "0002", "ALTER TABLE things ADD COLUMN size INTEGER; INSERT INTO nowhere VALUES (1);"}}};

void overwrite(const std::string& path, std::streamoff at, const std::string& bytes) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(at);
  file << bytes;
}

std::unique_ptr<Database> openPlain(const std::string& path) {
  Result<std::unique_ptr<Database>> database = Database::open(path);
  if (!database) qFatal("%s", database.error().message.c_str());
  return std::move(*database);
}

}  // namespace

class StoreFilesTest : public QObject {
  Q_OBJECT
 private slots:
  void anOldFileIsCopiedAndUpgraded() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("x.db").toStdString();
    {
      auto database = openPlain(path);
      QVERIFY(migrate(*database, kOld, true).has_value());
      QVERIFY(database->execute("INSERT INTO things VALUES ('four')").has_value());
    }
    auto database = openPlain(path);
    const auto outcome = migrate(*database, kNew, true);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->from, 1);
    QCOMPARE(outcome->to, 2);
    QCOMPARE(*database->integer("SELECT size FROM things"), 4);
    QCOMPARE(outcome->backup, path + ".backup-v1");
    auto backup = openPlain(outcome->backup);
    QCOMPARE(*backup->integer("PRAGMA user_version"), 1);
    QCOMPARE(*backup->text("SELECT name FROM things"), std::string("four"));
    QVERIFY(migrate(*database, kNew, true)->backup.empty());
  }

  void aFailedUpgradeChangesNothing() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("x.db").toStdString();
    auto database = openPlain(path);
    QVERIFY(migrate(*database, kOld, true).has_value());
    QVERIFY(!migrate(*database, kBroken, true).has_value());
    QCOMPARE(*database->integer("PRAGMA user_version"), 1);
    QCOMPARE(*database->integer("SELECT count(*) FROM pragma_table_info('things')"), 1);
    QVERIFY(migrate(*database, kNew, true).has_value());
  }

  void aNewerFileIsRefusedAndLeftAsItIs() {
    TestCache test;
    QVERIFY(test.write({samplePayment("pay_1")}).has_value());
    test.reader.reset();
    test.cache.reset();
    QVERIFY(openPlain(test.path())->execute("PRAGMA user_version = 99").has_value());
    const auto opened = Cache::open(test.path(), test.clock);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::NewerFile);
    QVERIFY(opened.error().message.find("newer Paydeck") != std::string::npos);
    QCOMPARE(*openPlain(test.path())->integer("SELECT count(*) FROM payments"), 1);
    const std::string workspace = test.folder.filePath("workspace.db").toStdString();
    QVERIFY(Workspace::open(workspace).has_value());
    QVERIFY(openPlain(workspace)->execute("PRAGMA user_version = 99").has_value());
    QCOMPARE(Workspace::open(workspace).error().kind, ErrorKind::NewerFile);
  }

  void aFileThatIsNoDatabaseIsMovedAsideAndTheCacheBegunAnew() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("cache.db").toStdString();
    const std::string garbage(20'000, 'g');
    std::ofstream(path, std::ios::binary) << garbage;
    const ManualClock clock(fromUnixMillis(1'795'010'400'000));
    const auto cache = Cache::open(path, clock);
    QVERIFY2(cache.has_value(), cache ? "" : cache.error().message.c_str());
    QVERIFY((*cache)->condition().rebuilt);
    QVERIFY(!(*cache)->condition().damage.empty());
    std::ifstream kept((*cache)->condition().damagedCopy, std::ios::binary);
    QVERIFY((std::string{std::istreambuf_iterator<char>(kept), std::istreambuf_iterator<char>()} == garbage));
    QCOMPARE(*(*(*cache)->openReader())->count({}), 0);
  }

  void damageInsideIsAnErrorOrARebuildNeverACrash() {
    for (const int page : {0, 1, 2, 5, 9, 20}) {
      TestCache test;
      const bench::SyntheticPayments make("c1", 60'000);
      std::vector<Payment> payments;
      for (std::int64_t n = 0; n < 200; ++n) payments.push_back(make.payment(n));
      QVERIFY(test.write(payments).has_value());
      test.reader.reset();
      test.cache.reset();
      overwrite(test.path(), page * 4096 + (page == 0 ? 100 : 0), std::string(3900, '\x5a'));
      const auto cache = Cache::open(test.path(), test.clock);
      if (!cache) {
        QCOMPARE(cache.error().kind, ErrorKind::Corrupt);
        continue;
      }
      auto reader = (*cache)->openReader();
      const auto keys = (*reader)->keys({}, PaymentSort::Newest, 60U);
      const auto found = (*reader)->keys(textQuery(QueryField::Text, "pay"), PaymentSort::Newest, 60U);
      for (const auto* result : {&keys, &found}) {
        if (!*result) QCOMPARE(result->error().kind, ErrorKind::Corrupt);
      }
      const auto findings = (*cache)->checkIntegrity();
      QVERIFY((*cache)->condition().rebuilt || !findings || *findings != std::vector<std::string>{"ok"});
    }
  }

  void aFolderThatIsNotThereSaysSo() {
    const ManualClock clock(fromUnixMillis(0));
    const auto opened = Cache::open("/nonexistent/folder/cache.db", clock);
    QVERIFY(!opened.has_value());
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY(opened.error().message.find("workspace folder") != std::string::npos);
  }

  void aLockHeldElsewhereIsBusy() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("x.db").toStdString();
    auto one = openPlain(path);
    QVERIFY(migrate(*one, kOld, false).has_value());
    DatabaseOptions impatient;
    impatient.busyMilliseconds = 20;
    auto two = std::move(*Database::open(path, impatient));
    const Result<Transaction> held = Transaction::beginWrite(*one);
    QVERIFY(held.has_value());
    const auto refused = Transaction::beginWrite(*two);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
  }

  void readersCannotWrite() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("x.db").toStdString();
    auto writer = openPlain(path);
    QVERIFY(migrate(*writer, kOld, false).has_value());
    DatabaseOptions options;
    options.mode = OpenMode::ReadOnly;
    auto reader = std::move(*Database::open(path, options));
    QVERIFY(!reader->execute("INSERT INTO things VALUES ('x')").has_value());
  }

  void manyOpenersOfANewFileAgree() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("workspace.db").toStdString();
    std::atomic<int> opened{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
      threads.emplace_back([&] {
        const auto workspace = Workspace::open(path);
        if (workspace) ++opened;
        if (!workspace) qWarning("%s", workspace.error().message.c_str());
      });
    }
    for (std::thread& thread : threads) thread.join();
    QCOMPARE(opened.load(), 6);
  }

  void everyTableIsStrictAndHoldsNoSecret() {
    TestCache test;
    auto database = openPlain(test.path());
    QCOMPARE(*database->integer(
                 "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                 "AND name NOT LIKE 'sqlite_%'"),
             0);
    const std::string path = test.folder.filePath("workspace.db").toStdString();
    QVERIFY(Workspace::open(path).has_value());
    auto workspace = openPlain(path);
    QCOMPARE(
        *workspace->integer("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%secret%' OR sql LIKE '%token%' OR sql "
                            "LIKE '%password%'"),
        0);
  }
};

QTEST_GUILESS_MAIN(StoreFilesTest)
#include "tst_store_files.moc"
