#include <QtTest>
// QtTest first: moc 6.4 and concepts clash otherwise.
#include <algorithm>

#include "models/refunds/BulkFile.h"

using namespace paydeck;

class TestBulkFile : public QObject {
  Q_OBJECT

 private slots:
  void readsEverySeparatorAndHeaderOrder();
  void readsQuotesAsTheStandardSays();
  void tellsEncodingsApart_data();
  void tellsEncodingsApart();
  void refusesWithWords_data();
  void refusesWithWords();
  void readsAHundredThousandLines();
};

void TestBulkFile::readsEverySeparatorAndHeaderOrder() {
  for (const char separator : {',', ';', '\t'}) {
    std::string text = "Reason|Destination|colour|AMOUNT|Payment\r\ngift| 0xAB |red|1.50|LA-1\n\n|||| \r|b||2|LA-2";
    std::replace(text.begin(), text.end(), '|', separator);
    const auto file = readBulkFile(text);
    QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
    QCOMPARE(file->separator, separator);
    QCOMPARE(file->lines.size(), std::size_t(2));
    QCOMPARE(file->lines[0], (BulkLine{2, "LA-1", "1.50", "0xAB", "gift"}));
    QCOMPARE(file->lines[1].line, std::size_t(5));
    QCOMPARE(file->lines[1].payment, std::string("LA-2"));
  }
}

void TestBulkFile::readsQuotesAsTheStandardSays() {
  const auto file =
      readBulkFile("payment,amount,destination,reason\n\"LA,1\",1,\"a\"\"b\",\"two\nlines\"\nLA-2,2,c,d\n");
  QVERIFY(file.has_value());
  QCOMPARE(file->lines[0], (BulkLine{2, "LA,1", "1", "a\"b", "two\nlines"}));
  QCOMPARE(file->lines[1].line, std::size_t(4));
}

void TestBulkFile::tellsEncodingsApart_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("encoding");
  const QString text = QString::fromUtf8("payment,amount,destination,reason\nLA-1,1,a,Größe 😀\n");
  const QString plain = QString::fromUtf8("payment,amount,destination,reason\nLA-1,1,a,Größe €\n");
  QByteArray little;
  QByteArray big;
  for (const QChar c : text) {
    little += static_cast<char>(c.cell());
    little += static_cast<char>(c.row());
    big += static_cast<char>(c.row());
    big += static_cast<char>(c.cell());
  }
  QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8";
  QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << "UTF-8";
  QTest::newRow("UTF-16 little endian") << QByteArray("\xFF\xFE") + little << "UTF-16";
  QTest::newRow("UTF-16 big endian") << QByteArray("\xFE\xFF") + big << "UTF-16";
  QTest::newRow("UTF-16 without a mark") << little << "UTF-16";
  QByteArray windows = plain.toLatin1();
  windows.replace('?', '\x80');
  QTest::newRow("Windows-1252") << windows << "Windows-1252";
}

void TestBulkFile::tellsEncodingsApart() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, encoding);
  const auto file = readBulkFile(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
  QCOMPARE(QString::fromStdString(file->encoding), encoding);
  const QString reason = QString::fromStdString(file->lines[0].reason);
  QVERIFY2(reason == QString::fromUtf8("Größe 😀") || reason == QString::fromUtf8("Größe €"), qPrintable(reason));
}

void TestBulkFile::refusesWithWords_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("words");
  const QByteArray header = "payment,amount,destination\n";
  QTest::newRow("nothing") << QByteArray() << "empty";
  QTest::newRow("only blanks") << QByteArray("\n\n , ,\n") << "empty";
  QTest::newRow("only a header") << header << "no line below";
  QTest::newRow("no header") << QByteArray("LA-1,1,a\n") << "is missing";
  QTest::newRow("a column twice") << QByteArray("payment,amount,value,to\nLA-1,1,1,a\n") << "Two columns";
  QTest::newRow("an open quote") << header + "LA-1,\"1,a\nLA-2,1,b\n"
                                 << "Line 2: a quote is never closed";
  QTest::newRow("a quote inside") << header + "LA-1,1\"0,a\n"
                                  << "Line 2: a quote stands in the middle";
  QTest::newRow("text after a quote") << header + "LA-1,\"1\"0,a\n"
                                      << "follows a closed quote";
  QTest::newRow("a huge cell") << header + "LA-1,1," + QByteArray(10'000, 'a') + "\n"
                               << "far too long";
  QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04 and so on") << "isn’t text";
  QTest::newRow("zeros") << header + QByteArray("LA\0-1,1,a\n", 10) << "isn’t text";
  QTest::newRow("odd UTF-16") << QByteArray("\xFF\xFEp\0a\0y", 7) << "isn’t text";
}

void TestBulkFile::refusesWithWords() {
  QFETCH(QByteArray, bytes);
  QFETCH(QString, words);
  const auto file = readBulkFile(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  QVERIFY(!file.has_value());
  QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
  const QString said = QString::fromStdString(file.error().message);
  QVERIFY2(said.contains(words), qPrintable(said));
}

void TestBulkFile::readsAHundredThousandLines() {
  std::string text = "payment,amount,destination,reason\n";
  for (int i = 0; i < 100'000; ++i) {
    text += "LA-" + std::to_string(i) + ",12.34,0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,\"returned, in time\"\n";
  }
  QElapsedTimer timer;
  timer.start();
  const auto file = readBulkFile(text);
  qInfo("100,000 lines, %zu bytes, read in %lld ms", text.size(), timer.elapsed());
  QVERIFY(file.has_value());
  QCOMPARE(file->lines.size(), std::size_t(100'000));
  QCOMPARE(file->lines.back().line, std::size_t(100'001));
  BulkLimits small;
  small.lines = 99'999;
  QCOMPARE(readBulkFile(text, small).error().kind, ErrorKind::TooLarge);
  small = {};
  small.bytes = 1'000;
  QCOMPARE(readBulkFile(text, small).error().kind, ErrorKind::TooLarge);
}

QTEST_APPLESS_MAIN(TestBulkFile)
#include "BulkFileTest.moc"
