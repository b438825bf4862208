#include <QtTest>

#include "models/address/LightningInvoice.h"
#include "tests/address/Bolt11Vectors.h"

using namespace paydeck;
using namespace paydeck::vectors;

namespace {

QByteArray hex(ByteView bytes) {
  return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
}

LightningInvoice valid(std::size_t index) {
  const auto invoice = parseLightningInvoice(kValidInvoices[index].invoice);
  return invoice ? *invoice : LightningInvoice{};
}

}  // namespace

class LightningInvoiceTest : public QObject {
  Q_OBJECT

 private slots:
  void readsTheValidExamplesOfBolt11_data() {
    QTest::addColumn<QString>("text");
    for (const auto& example : kValidInvoices) QTest::newRow(example.what) << QString(example.invoice);
  }
  void readsTheValidExamplesOfBolt11() {
    QFETCH(QString, text);
    const auto invoice = parseLightningInvoice(text.toStdString());
    QVERIFY2(invoice.has_value(), invoice ? "" : invoice.error().message.c_str());
    QCOMPARE(QString::fromStdString(invoice->text), text.toLower());
    QCOMPARE(hex(invoice->paymentHash).isEmpty(), false);
  }

  void refusesTheInvalidExamplesOfBolt11_data() {
    QTest::addColumn<QString>("text");
    for (const auto& example : kInvalidInvoices) QTest::newRow(example.what) << QString(example.invoice);
  }
  void refusesTheInvalidExamplesOfBolt11() {
    QFETCH(QString, text);
    const auto invoice = parseLightningInvoice(text.toStdString());
    QVERIFY(!invoice.has_value());
    QVERIFY(!invoice.error().message.empty() && !invoice.error().code.empty());
  }

  void findsWhoSignedIt() {
    for (const std::size_t index : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
      QCOMPARE(hex(valid(index).payee), "03e7156ae33b0a208d0744199163177e909e80176e55d97a2f221ede0f934dd9ad");
    }
  }

  void readsWhatItAsksFor() {
    QVERIFY(!valid(0).millisatoshi);
    QCOMPARE(valid(1).millisatoshi.value_or(0), 250'000'000);
    QCOMPARE(valid(3).millisatoshi.value_or(0), 2'000'000'000);
    QCOMPARE(valid(7).millisatoshi.value_or(0), 967'878'534);
    QCOMPARE(hex(valid(0).paymentHash), "0001020304050607080900010203040506070809000102030405060708090102");
    QCOMPARE(valid(1).description, std::string("1 cup coffee"));
    QCOMPARE(valid(2).description, std::string("ナンセンス 1杯"));
    QVERIFY(valid(3).description.empty() && valid(3).descriptionHash);
    QCOMPARE(toUnixMillis(valid(1).created), 1'496'314'658'000);
    QCOMPARE(valid(1).lifetime.count(), 60);
    QCOMPARE(valid(0).lifetime.count(), 3600);
    QCOMPARE(valid(7).lifetime.count(), 604'800);
  }

  void tellsTheNetworksApart() {
    QCOMPARE(valid(0).network, BitcoinNetwork::Main);
    QCOMPARE(valid(4).network, BitcoinNetwork::Testnet);
  }

  void noticesEveryChangedCharacter() {
    const QString text = QString(kValidInvoices[1].invoice);
    for (qsizetype at = 0; at < text.size(); ++at) {
      for (const QChar other : QStringLiteral("qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioQ0")) {
        if (other == text.at(at)) continue;
        QString changed = text;
        changed[at] = other;
        QVERIFY2(!parseLightningInvoice(changed.toStdString()), qPrintable(changed));
      }
    }
  }

  void noticesEveryCutAndEveryDoubledCharacter() {
    for (const auto& example : kValidInvoices) {
      const std::string text = example.invoice;
      for (std::size_t length = 0; length < text.size(); ++length) {
        QVERIFY(!parseLightningInvoice(text.substr(0, length)));
        QVERIFY(!parseLightningInvoice(text.substr(length + 1)));
        QVERIFY2(!parseLightningInvoice(std::string(text).insert(length, 1, text[length])), text.c_str());
      }
    }
  }
};

QTEST_APPLESS_MAIN(LightningInvoiceTest)
#include "LightningInvoiceTest.moc"
