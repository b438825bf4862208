#include <QtTest>

#include <QTemporaryDir>

#include "app/wiring/WorkspaceFolder.h"

using namespace paydeck;

class WorkspaceFolderTest : public QObject {
  Q_OBJECT

 private slots:
  void theDefaultFollowsTheDesktopsRules() {
    qputenv("HOME", "/people/maya");
    qputenv("XDG_DATA_HOME", "/data");
    QCOMPARE(defaultWorkspacePath()->string(), std::string("/data/paydeck"));
    qputenv("XDG_DATA_HOME", "relative");
    QCOMPARE(defaultWorkspacePath()->string(), std::string("/people/maya/.local/share/paydeck"));
    qunsetenv("XDG_DATA_HOME");
    QCOMPARE(defaultWorkspacePath()->string(), std::string("/people/maya/.local/share/paydeck"));
    qunsetenv("HOME");
    QVERIFY(defaultWorkspacePath().error().kind == ErrorKind::InvalidInput);
  }

  void aNewFolderIsThePersonsOwn() {
    QTemporaryDir parent;
    const auto folder = openWorkspaceFolder(parent.filePath("a/b").toStdString());
    QVERIFY(folder.has_value());
    QCOMPARE(folder->cacheFile(), parent.filePath("a/b/cache.db").toStdString());
    const auto rights = std::filesystem::status(folder->path).permissions();
    QVERIFY((rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
            std::filesystem::perms::none);
    QVERIFY(openWorkspaceFolder(parent.filePath("a/b").toStdString()).has_value());
  }

  void aFileInItsPlaceIsRefusedWithAWayOut() {
    QTemporaryDir parent;
    QFile file(parent.filePath("f"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto folder = openWorkspaceFolder(parent.filePath("f").toStdString());
    QVERIFY(folder.error().kind == ErrorKind::Storage);
    QVERIFY(folder.error().message.find("--workspace") != std::string::npos);
    QVERIFY(openWorkspaceFolder(parent.filePath("f/g").toStdString()).error().kind == ErrorKind::Storage);
  }
};

QTEST_APPLESS_MAIN(WorkspaceFolderTest)
#include "WorkspaceFolderTest.moc"
