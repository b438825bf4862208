#include <QtTest>

#include "models/view/connections/BackendAddress.h"

using namespace paydeck;

class BackendAddressTest : public QObject {
  Q_OBJECT

 private slots:
  void acceptsWhatPeopleType_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("host only") << "pay.lumen.audio"
                               << "https://pay.lumen.audio";
    QTest::newRow("blanks and slash") << "  https://pay.lumen.audio/ "
                                      << "https://pay.lumen.audio";
    QTest::newRow("path kept") << "https://lumen.audio/btcpay/"
                               << "https://lumen.audio/btcpay";
    QTest::newRow("port") << "https://lumen.audio:8443"
                          << "https://lumen.audio:8443";
    QTest::newRow("loopback may be http") << "http://127.0.0.1:49392"
                                          << "http://127.0.0.1:49392";
    QTest::newRow("localhost") << "http://localhost:8080"
                               << "http://localhost:8080";
    QTest::newRow("onion") << "http://abcdefghijklmnop.onion"
                           << "http://abcdefghijklmnop.onion";
    QTest::newRow("IPv6 loopback") << "http://[::1]:80/x"
                                   << "http://[::1]:80/x";
  }
  void acceptsWhatPeopleType() {
    QFETCH(QString, text);
    QFETCH(QString, url);
    const BackendAddress read = readBackendAddress(text);
    QCOMPARE(read.error, QString());
    QCOMPARE(read.url, url);
  }

  void refusesWithAReason_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "   ", "https://", "not a host name", "ftp://pay.lumen.audio", "javascript:alert(1)",
                             "http://pay.lumen.audio", "http://127.0.0.1.evil.example", "https://me:pw@pay.lumen.audio",
                             "https://pay.lumen.audio/?key=abc", "https://pay.lumen.audio/#x", "file:///etc/passwd"}) {
      QTest::newRow(*text ? text : "empty") << QString(text);
    }
  }
  void refusesWithAReason() {
    QFETCH(QString, text);
    const BackendAddress read = readBackendAddress(text);
    QVERIFY(read.url.isEmpty());
    QVERIFY(!read.error.isEmpty());
  }
};

QTEST_GUILESS_MAIN(BackendAddressTest)
#include "BackendAddressTest.moc"
