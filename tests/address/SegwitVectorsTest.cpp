#include <QtTest>

#include <QJsonArray>

#include "models/address/Bech32.h"
#include "models/address/SegwitAddress.h"
#include "tests/address/SharedVectors.h"

using namespace paydeck;

namespace {

QJsonObject shared() {
  return vectors::sharedVectors("segwit-addresses.json");
}

/// BIP-141: the version as an opcode, the length, the program.
QString scriptOf(const SegwitAddress& address) {
  const unsigned opcode = address.version == 0 ? 0 : 0x50 + address.version;
  QByteArray script(1, char(opcode));
  script.append(char(address.program.size()));
  script.append(reinterpret_cast<const char*>(address.program.data()), qsizetype(address.program.size()));
  return script.toHex();
}

bool isBitcoin(const Result<SegwitAddress>& address) {
  return address && (address->prefix == "bc" || address->prefix == "tb");
}

/// JSON's U+0080 stands for the byte 0x80 in the BIPs.
std::string latin1(const QJsonValue& text) {
  return text.toString().toLatin1().toStdString();
}

}  // namespace

class SegwitVectorsTest : public QObject {
  Q_OBJECT

 private slots:
  void obeysTheOfficialFileOfBip173And350_data() {
    QTest::addColumn<QString>("set");
    QTest::newRow("BIP-173") << "bech32";
    QTest::newRow("BIP-350") << "bech32m";
  }
  void obeysTheOfficialFileOfBip173And350() {
    QFETCH(QString, set);
    const QJsonObject vectors = shared().value(set).toObject();
    if (vectors.isEmpty()) QSKIP("The official vectors (../shared/vectors) are not here.");
    const auto variant = set == "bech32" ? Bech32Variant::Bech32 : Bech32Variant::Bech32m;
    for (const auto& text : vectors["valid"].toArray()) {
      const auto decoded = decodeBech32(latin1(text));
      QVERIFY2(decoded && decoded->variant == variant, qPrintable(text.toString()));
      QCOMPARE(QString::fromStdString(encodeBech32(*decoded)), text.toString().toLower());
    }
    for (const auto& entry : vectors["invalid"].toArray()) {
      const auto decoded = decodeBech32(latin1(entry.toObject()["text"]));
      QVERIFY2(!decoded || decoded->variant != variant, qPrintable(entry.toObject()["why"].toString()));
    }
  }

  void obeysTheOfficialAddresses() {
    const QJsonObject vectors = shared().value("bech32m").toObject();
    if (vectors.isEmpty()) QSKIP("The official vectors (../shared/vectors) are not here.");
    QCOMPARE(vectors["valid_addresses"].toArray().size(), 8);
    for (const auto& entry : vectors["valid_addresses"].toArray()) {
      const QString text = entry.toObject()["address"].toString();
      const auto address = decodeSegwitAddress(text.toStdString());
      QVERIFY2(isBitcoin(address), qPrintable(text));
      QCOMPARE(scriptOf(*address), entry.toObject()["scriptPubKey"].toString());
      QCOMPARE(QString::fromStdString(encodeSegwitAddress(*address)), text.toLower());
    }
    for (const QString& set : {QStringLiteral("bech32"), QStringLiteral("bech32m")}) {
      for (const auto& entry : shared()[set].toObject()["invalid_addresses"].toArray()) {
        const QString text = entry.toObject()["address"].toString();
        QVERIFY2(!isBitcoin(decodeSegwitAddress(text.toStdString())), qPrintable(text));
      }
    }
  }

  void readsAFewOfThemWithoutTheFile_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("script");
    QTest::newRow("version 0, capitals") << "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"
                                         << "0014751e76e8199196d454941c45d1b3a323f1433bd6";
    QTest::newRow("taproot") << "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"
                             << "512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    QTest::newRow("version 16") << "BC1SW50QGDZ25J"
                                << "6002751e";
    QTest::newRow("testnet") << "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy"
                             << "0020000000c4a5cad46221b2a187905e5266362b99d5e91c6ce24d165dab93e86433";
  }
  void readsAFewOfThemWithoutTheFile() {
    QFETCH(QString, text);
    QFETCH(QString, script);
    const auto address = decodeSegwitAddress(text.toStdString());
    QVERIFY2(address.has_value(), address ? "" : address.error().message.c_str());
    QCOMPARE(scriptOf(*address), script);
  }

  void refusesWithAReason_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("checksum") << "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"
                              << "bech32_checksum";
    QTest::newRow("variant, v1") << "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"
                                 << "segwit_variant";
    QTest::newRow("variant, v0") << "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh"
                                 << "segwit_variant";
    QTest::newRow("version") << "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R"
                             << "segwit_version";
    QTest::newRow("case") << "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sL5k7"
                          << "bech32_case";
    QTest::newRow("program") << "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P"
                             << "segwit_program";
    QTest::newRow("padding") << "tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j"
                             << "segwit_program";
    QTest::newRow("empty") << "bc1gmk9yu"
                           << "segwit_program";
    QTest::newRow("character") << "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4"
                               << "bech32_character";
  }
  void refusesWithAReason() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto address = decodeSegwitAddress(text.toStdString());
    QVERIFY(!address);
    QCOMPARE(QString::fromStdString(address.error().code), code);
  }
};

QTEST_APPLESS_MAIN(SegwitVectorsTest)
#include "SegwitVectorsTest.moc"
