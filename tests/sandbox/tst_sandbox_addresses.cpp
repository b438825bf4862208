#include <QTest>

#include "network/sandbox/AddressForge.h"
#include "network/sandbox/Base58.h"
#include "network/sandbox/Bech32.h"
#include "network/sandbox/LightningInvoice.h"
#include "tests/sandbox/AddressChecks.h"

using namespace paydeck;
using namespace paydeck::sandbox;

class TestSandboxAddresses : public QObject {
  Q_OBJECT

  static std::vector<std::uint8_t> bytes(const char* hex) {
    const QByteArray raw = QByteArray::fromHex(hex);
    return {raw.begin(), raw.end()};
  }
  static QString text(const std::string& s) { return QString::fromStdString(s); }

 private slots:
  void writesTheAddressesOfEip55() {
    for (const char* address :
         {"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
          "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"}) {
      QCOMPARE(text(evmAddress(bytes(address + 2))), QString::fromLatin1(address));
    }
  }

  void writesTheSegwitAddressesOfBip173AndBip350() {
    QCOMPARE(text(segwitAddress("bc", 0, bytes("751e76e8199196d454941c45d1b3a323f1433bd6"))),
             QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
    QCOMPARE(text(segwitAddress("bc", 1, bytes("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"))),
             QStringLiteral("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"));
  }

  void writesKnownBase58() {
    QCOMPARE(text(base58(bytes("48656c6c6f20576f726c6421"))), QStringLiteral("2NEpo7TZRRrLZSi2U"));
    QCOMPARE(text(base58(std::vector<std::uint8_t>(32, 0))), QString(32, QLatin1Char('1')));
    QCOMPARE(text(base58Check(bytes("0062e907b15cbf27d5425399ebf6f0fb50ebb88f18"))),
             QStringLiteral("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"));
    QCOMPARE(text(tronAddress(bytes("a614f803b6fd780986a42c78ec9c7f77e6ded13c"))),
             QStringLiteral("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"));
  }

  void forgedAddressesPassAnIndependentReader() {
    Rng rng(77);
    for (int round = 0; round < 300; ++round) {
      for (const Rail& r : rails()) {
        const QString address = text(forgeAddress(r, rng));
        if (r.network == "bitcoin") {
          const auto read = checks::fromBech32(address);
          QCOMPARE(read.prefix, QStringLiteral("bc"));
          QCOMPARE(read.constant, read.groups.at(0) == 0 ? 1U : 0x2bc830a3U);
        } else if (r.network == "tron") {
          const QByteArray payload = checks::fromBase58Check(address);
          QVERIFY2(payload.size() == 21 && quint8(payload[0]) == 0x41, qPrintable(address));
        } else if (r.network == "solana") {
          QCOMPARE(checks::fromBase58(address).size(), 32);
          QCOMPARE(checks::fromBase58(text(forgeTransactionHash(r, rng))).size(), 64);
        } else if (r.kind == MethodKind::Onchain) {
          QVERIFY2(checks::isChecksummedEvmAddress(address), qPrintable(address));
        } else {
          QVERIFY(address.isEmpty());
        }
      }
    }
  }

  void theReadersNoticeAChangedCharacter() {
    QVERIFY(!checks::isChecksummedEvmAddress(QStringLiteral("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed")));
    QVERIFY(checks::fromBase58Check(QStringLiteral("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u")).isEmpty());
    QVERIFY(checks::fromBech32(QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")).constant != 1U);
  }

  void lightningInvoicesHaveAValidChecksumAndTheirAmount() {
    struct Case {
      long long millisatoshi;
      const char* prefix;
    };
    Rng rng(5);
    for (const Case& c :
         {Case{133'918'000, "lnbc1339180n"}, {250'000'000, "lnbc2500u"}, {2'000'000'000, "lnbc20m"}, {1, "lnbc10p"}}) {
      const auto read =
          checks::fromBech32(text(forgeLightningInvoice(c.millisatoshi, 1'763'471'286, 1800, "LA-20429", rng)));
      QCOMPARE(read.prefix, QString::fromLatin1(c.prefix));
      QCOMPARE(read.constant, 1U);
      QVERIFY(read.groups.size() > 7 + 104);
    }
  }
};

QTEST_GUILESS_MAIN(TestSandboxAddresses)
#include "tst_sandbox_addresses.moc"
