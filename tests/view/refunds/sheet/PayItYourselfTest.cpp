#include <QtTest>

#include <QPainter>

#include "models/refunds/PaymentRequest.h"
#include "models/view/refunds/DestinationImage.h"
#include "models/view/refunds/QrPicture.h"
#include "models/view/refunds/SheetTransactionHash.h"
#include "tests/view/refunds/sheet/SheetStage.h"

using namespace paydeck;

class PayItYourselfTest : public QObject {
  Q_OBJECT

 private:
  static QImage drawn(const QString& text, int size = 232) {
    QrPicture picture;
    picture.setSize(QSizeF(size, size));
    picture.setText(text);
    QImage image(size, size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    picture.paint(&painter);
    return image;
  }

 private slots:
  void whatIsDrawnIsReadBackByAnotherProgramsReader() {
    const QString uri =
        "ethereum:0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913@8453/transfer"
        "?address=0xD2d3F09CE39760512D5eF1BD7935f1BD7238cF61&uint256=208647270";
    const auto read = readQrCode(drawn(uri));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(*read, uri);
  }

  void theQuietZoneIsLightAndFourModulesWide() {
    const QImage image = drawn("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=0.5");
    const int module = 232 / (qrModules("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=0.5").side + 8);
    for (int x = 0; x < 232; ++x) {
      for (int y = 0; y < 4 * module; ++y) QCOMPARE(image.pixelColor(x, y), QColor(Qt::white));
    }
  }

  void aPictureWithoutACodeIsRefusedInWords() {
    QImage blank(200, 200, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QVERIFY(!readQrCode(blank));
    QVERIFY(!readQrCode(QImage()));
    QVERIFY(!readQrCodeFile("/nowhere/at/all.png"));
  }

  void theRequestHasTheCheckedDestinationAndTheExactAmount() {
    SheetStage stage({ingridsPayment()});
    stage.actions().can = {};
    stage.actions().can.backendName = "Mesh";
    stage.open(ingridsPayment().id.value());
    QCOMPARE(stage.sheet().state(), RefundSheet::Request);
    SheetRequest* request = stage.sheet().request();
    stage.sheet().typeAmount("180.00");
    QVERIFY(request->uri().isEmpty());
    stage.sheet().destination()->type(QString::fromLatin1(kIngridsAddress));
    QVERIFY2(request->uri().isEmpty(), "before the warning is confirmed there is nothing to pay");
    stage.sheet().destination()->confirm("first_use", true);
    const auto read = parsePaymentRequestUri(request->uri().toStdString());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->destination, std::string(kIngridsAddress));
    QCOMPARE(read->amount.toString(), std::string("208.962154"));  // 180 / 0.8614, the rate of the payment, cut
    QVERIFY(stage.actions().quotesAsked.empty());
  }

  void theHashIsRecordedOnceAndNothingIsConfirmed() {
    SheetStage stage({ingridsPayment()});
    stage.actions().can = {};
    stage.open(ingridsPayment().id.value());
    stage.sheet().destination()->type(QString::fromLatin1(kIngridsAddress));
    stage.sheet().destination()->confirm("first_use", true);
    SheetRequest* request = stage.sheet().request();
    request->setHash("0x46b8");
    QVERIFY(!request->hashError().isEmpty());
    stage.sheet().recordHash();
    SheetStage::settle();
    QVERIFY(stage.actions().saved.empty());
    request->setHash("0x" + QString(64, u'a'));
    stage.sheet().recordHash();
    SheetStage::settle();
    stage.sheet().recordHash();
    SheetStage::settle();
    QCOMPARE(stage.actions().saved.size(), std::size_t{1});
    QVERIFY(stage.actions().saved.front().note.find("0xaaaa") != std::string::npos);
    QVERIFY(stage.actions().confirmed.empty());
    QVERIFY(!request->recordedText().isEmpty());
  }

  void hashesAreStrictPerNetwork_data() {
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("hash");
    QTest::addColumn<bool>("right");
    const QString hex(64, u'a');
    QTest::newRow("evm") << "USDC"
                         << "base"
                         << "0x" + hex << true;
    QTest::newRow("evm without 0x") << "USDC"
                                    << "base" << hex << false;
    QTest::newRow("evm too short") << "USDC"
                                   << "base"
                                   << "0x" + hex.left(63) << false;
    QTest::newRow("evm with a letter too many") << "USDC"
                                                << "base"
                                                << "0x" + hex.left(63) + "g" << false;
    QTest::newRow("evm with blanks") << "USDC"
                                     << "base"
                                     << " 0x" + hex << false;
    QTest::newRow("bitcoin") << "BTC"
                             << "bitcoin" << hex << true;
    QTest::newRow("bitcoin with 0x") << "BTC"
                                     << "bitcoin"
                                     << "0x" + hex << false;
    QTest::newRow("tron") << "USDT"
                          << "tron" << hex << true;
    QTest::newRow("lightning") << "BTC"
                               << "lightning" << hex << true;
    QTest::newRow("solana")
        << "USDC"
        << "solana"
        << "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW" << true;
    QTest::newRow("solana short") << "USDC"
                                  << "solana"
                                  << "5VERv8NMvzbJMEkV8xnrLkEaWRtSz9Cos" << false;
    QTest::newRow("empty") << "BTC"
                           << "bitcoin"
                           << "" << false;
  }
  void hashesAreStrictPerNetwork() {
    QFETCH(QString, symbol);
    QFETCH(QString, network);
    QFETCH(QString, hash);
    QFETCH(bool, right);
    const Asset asset = *findAsset(symbol.toStdString(), network.toStdString());
    QCOMPARE(checkTransactionHash(hash.toStdString(), asset).has_value(), right);
  }
};

QTEST_MAIN(PayItYourselfTest)
#include "PayItYourselfTest.moc"
