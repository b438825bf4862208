#include <QtTest>

#include <QDir>

#include "fuzz/QueryLaws.h"

class QueryCorpusTest : public QObject {
  Q_OBJECT

 private slots:
  void everyTextOfTheFuzzCorpusKeepsTheLaws() {
    const QDir corpus(QStringLiteral(PAYDECK_SOURCE_DIR "/tests/query/fuzz/corpus"));
    const auto files = corpus.entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 20);
    for (const QFileInfo& info : files) {
      QFile file(info.filePath());
      QVERIFY(file.open(QIODevice::ReadOnly));
      const QByteArray text = file.readAll();
      const auto broken = paydeck::test::brokenLaw({text.constData(), static_cast<std::size_t>(text.size())});
      QVERIFY2(!broken, qPrintable(info.fileName() + ": " + QString::fromStdString(broken.value_or(""))));
    }
  }
};

QTEST_APPLESS_MAIN(QueryCorpusTest)
#include "QueryCorpusTest.moc"
