#include <QtTest>

#include "models/domain/AssetAmount.h"

#include <set>

using namespace paydeck;

class AssetAmountTest : public QObject {
  Q_OBJECT

 private slots:
  void readsKnownAssetsAtTheirDecimals() {
    QCOMPARE(AssetAmount::parse("1448.8", "USDC", "polygon")->atoms.toString(), std::string("1448800000"));
    QCOMPARE(AssetAmount::parse("0.641069123456789012", "ETH", "ethereum")->toString(),
             std::string("0.641069123456789012"));
    QCOMPARE(AssetAmount::parse("0.00133918", "BTC", "lightning")->toString(), std::string("0.00133918000"));
    QCOMPARE(AssetAmount::parse("1", "USDC", "bnb")->asset.decimals, std::uint8_t{18});
  }

  void acceptsPaddingZerosButNoLostDigits() {
    QVERIFY(AssetAmount::parse("1.50000000", "USDC", "base").has_value());
    QVERIFY(!AssetAmount::parse("1.5000001", "USDC", "base").has_value());
  }

  void keepsAnUnknownAssetAsItCame() {
    const auto amount = AssetAmount::parse("12.345", "WEN", "moonbeam");
    QCOMPARE(amount->asset, (Asset{"WEN", "moonbeam", 3}));
    QCOMPARE(AssetAmount::parse("12.345", "WEN", "moonbeam", std::uint8_t{9})->atoms.toString(),
             std::string("12345000000"));
  }

  void readsCardAmountsInTheirCurrency() {
    QCOMPARE(AssetAmount::parse("342", "EUR", "card")->atoms.toString(), std::string("34200"));
    QVERIFY(!AssetAmount::parse("342.5", "JPY", "card").has_value());
  }

  void neverAddsTheSameSymbolOnTwoNetworks() {
    const auto base = *AssetAmount::parse("1", "USDC", "base");
    const auto polygon = *AssetAmount::parse("1", "USDC", "polygon");
    QVERIFY(!base.plus(polygon).has_value());
    QCOMPARE(base.minus(base)->atoms.isZero(), true);
  }

  void everyKnownAssetIsOnAKnownNetworkAndOnlyOnce() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Asset& asset : knownAssets()) {
      QVERIFY2(findNetwork(asset.network) != nullptr, asset.network.c_str());
      QVERIFY2(seen.emplace(asset.symbol, asset.network).second, asset.symbol.c_str());
    }
    QVERIFY(!findAsset("USDC", "tron").has_value());
    QVERIFY(tokenContract({"BTC", "bitcoin", 8}).empty());
    QCOMPARE(tokenContract({"USDT", "tron", 6}).substr(0, 1), std::string_view("T"));
  }
};

QTEST_GUILESS_MAIN(AssetAmountTest)
#include "AssetAmountTest.moc"
