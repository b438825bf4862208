#include <QtTest>

#include <rapidcheck.h>

#include "models/address/Base58.h"
#include "models/address/Bech32.h"
#include "models/address/EvmAddress.h"
#include "models/address/SolanaAddress.h"

using namespace paydeck;

namespace {

Bytes fromHex(const char* hex) {
  const QByteArray bytes = QByteArray::fromHex(hex);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

class EncodingTest : public QObject {
  Q_OBJECT

 private slots:
  // Samples of draft-msporny-base58 and Bitcoin's base58_encode_decode.json.
  void readsAndWritesBase58_data() {
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");
    QTest::newRow("hello") << QByteArray("48656c6c6f20576f726c6421") << "2NEpo7TZRRrLZSi2U";
    QTest::newRow("zeros") << QByteArray("0000287fb4cd") << "11233QC4";
    QTest::newRow("one byte") << QByteArray("61") << "2g";
    QTest::newRow("bbb") << QByteArray("626262") << "a3gV";
    QTest::newRow("only zeros") << QByteArray("00000000000000000000") << "1111111111";
    QTest::newRow("long") << QByteArray("73696d706c792061206c6f6e6720737472696e67") << "2cFupjhnEsSn59qHXstmK2ffpLv2";
  }
  void readsAndWritesBase58() {
    QFETCH(QByteArray, hex);
    QFETCH(QString, text);
    const Bytes bytes = fromHex(hex.constData());
    QCOMPARE(QString::fromStdString(encodeBase58(bytes)), text);
    QVERIFY(decodeBase58(text.toStdString()) == bytes);
  }

  void refusesWhatIsNotBase58() {
    for (const char* text : {"", "0", "O", "I", "l", "1 1", "é", "bad0IOl", "3SEo3LWLoPntC+"})
      QVERIFY(!decodeBase58(text));
    QVERIFY(!decodeBase58(std::string(129, '1')));
  }

  void givesBackAnyBytes() {
    const bool base58 = rc::check("base 58", [](const Bytes& bytes) {
      const Bytes some(bytes.begin(), bytes.begin() + std::min<std::ptrdiff_t>(std::ssize(bytes), 60));
      RC_ASSERT(some.empty() || decodeBase58(encodeBase58(some)) == some);
      RC_ASSERT(some.empty() || decodeBase58Check(encodeBase58Check(some)) == some);
    });
    QVERIFY(base58);
    QVERIFY(
        rc::check("5-bit groups", [](const Bytes& bytes) { RC_ASSERT(bytesOfGroups(groupsOfBytes(bytes)) == bytes); }));
  }

  void readsTheExamplesOfEip55_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
          "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
          "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
          "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"}) {
      QTest::newRow(text) << QString(text);
    }
  }
  void readsTheExamplesOfEip55() {
    QFETCH(QString, text);
    const auto address = readEvmAddress(text.toStdString());
    QVERIFY(address);
    QCOMPARE(QString::fromStdString(address->canonical), text);
    QCOMPARE(address->letters, EvmCase::Matches);
    const auto small = readEvmAddress(text.toLower().toStdString());
    QVERIFY(small && small->canonical == address->canonical);
  }

  void noticesOneLetterInTheOtherCase() {
    const QString text = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    for (qsizetype at = 2; at < text.size(); ++at) {
      if (!text.at(at).isLetter()) continue;
      QString changed = text;
      changed[at] = text.at(at).isUpper() ? text.at(at).toLower() : text.at(at).toUpper();
      const auto address = readEvmAddress(changed.toStdString());
      QVERIFY(address && address->letters == EvmCase::Contradicts);
    }
  }

  void saysThatOneCaseIsNoChecksum() {
    const auto small = readEvmAddress("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
    const auto large = readEvmAddress("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED");
    QVERIFY(small && small->letters == EvmCase::NoChecksum);
    QVERIFY(large && large->letters == EvmCase::NoChecksum);
    QCOMPARE(large->canonical, small->canonical);
  }

  // RFC 8032, 7.1, public keys; and program-derived accounts of Solana's own programs.
  void knowsThePointsOfEd25519() {
    for (const char* key : {"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                            "5866666666666666666666666666666666666666666666666666666666666666"}) {
      QVERIFY2(isEd25519Point(fromHex(key)), key);
    }
    QVERIFY(!isEd25519Point(fromHex("0200000000000000000000000000000000000000000000000000000000000000")));
    QVERIFY(!isEd25519Point({}));
  }
};

QTEST_APPLESS_MAIN(EncodingTest)
#include "EncodingTest.moc"
