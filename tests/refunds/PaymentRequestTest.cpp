#include <QtTest>

#include <rapidcheck.h>

#include "models/refunds/PaymentRequest.h"
#include "tests/address/Bolt11Vectors.h"
#include "tests/address/DestinationTestKit.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

PaymentRequest request(const std::string& destination, const char* amount, const char* symbol, const char* network,
                       std::string label = {}) {
  return {destination, AssetAmount::parse(amount, symbol, network).value(), std::move(label)};
}

/// A destination of any network that has a standard, for an asset Paydeck knows.
std::optional<std::string> destinationFor(const Asset& asset) {
  switch (findNetwork(asset.network)->family) {
    case Network::Family::Evm:
      return kWallet;
    case Network::Family::Bitcoin:
      return kTaproot;
    case Network::Family::Solana:
      return solanaWallet();
    default:
      return std::nullopt;
  }
}

}  // namespace

class PaymentRequestTest : public QObject {
  Q_OBJECT

 private slots:
  void writesEachStandard() {
    const QString wallet = kWallet;
    const auto uri = [](const PaymentRequest& asked) {
      return QString::fromStdString(paymentRequestUri(asked).value());
    };
    QCOMPARE(uri(request(kWallet, "2.014", "ETH", "base")), "ethereum:" + wallet + "@8453?value=2014000000000000000");
    QCOMPARE(
        uri(request(kWallet, "208.65", "USDC", "base", "Ingrid")),
        "ethereum:0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913@8453/transfer?address=" + wallet + "&uint256=208650000");
    QCOMPARE(uri(request(kLegacy, "0.00150000", "BTC", "bitcoin", "Ingrid & Ånd")),
             QString("bitcoin:%1?amount=0.0015&label=Ingrid%20%26%20%C3%85nd").arg(kLegacy));
    const QString solana = QString::fromStdString(solanaWallet());
    QCOMPARE(uri(request(solanaWallet(), "1.5", "SOL", "solana")), "solana:" + solana + "?amount=1.5");
    QCOMPARE(uri(request(solanaWallet(), "0.01", "USDC", "solana", "R 1")),
             "solana:" + solana + "?amount=0.01&spl-token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v&label=R%201");
    const QString invoice = vectors::kValidInvoices[1].invoice;
    QCOMPARE(uri(request(invoice.toStdString(), "0.0025", "BTC", "lightning")), "lightning:" + invoice);
  }

  void refusesWhatWouldAskForSomethingElse() {
    QVERIFY(!paymentRequestUri(request(kWallet, "0", "ETH", "base")));
    QVERIFY(!paymentRequestUri(request(kWallet, "-1", "ETH", "base")));
    QVERIFY(!paymentRequestUri(request(kBitcoin, "1", "ETH", "base")));
    QVERIFY(!paymentRequestUri(request("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "1", "ETH", "base")));
    QVERIFY(!paymentRequestUri(request("mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", "1", "BTC", "bitcoin")));
    QVERIFY(!paymentRequestUri(request(vectors::kValidInvoices[1].invoice, "0.0026", "BTC", "lightning")));
    QVERIFY(!paymentRequestUri(request(vectors::kValidInvoices[0].invoice, "0.0025", "BTC", "lightning")));
    QVERIFY(!paymentRequestUri(request(kWallet, "1", "SHIB", "base")));
    QCOMPARE(paymentRequestUri(request(kTron, "1", "USDT", "tron")).error().kind, ErrorKind::Unsupported);
  }

  void readsBackWhatItWrote() {
    QVERIFY(rc::check("round trip", [](const std::string& noise) {
      const auto assets = knownAssets();
      const Asset asset = assets[*rc::gen::inRange<std::size_t>(0, assets.size())];
      const auto destination = destinationFor(asset);
      if (!destination) return;
      const auto atoms = Int256(*rc::gen::inRange<std::int64_t>(1, std::int64_t{1} << 62));
      const QString label = QString::fromLatin1(noise.c_str());  // any characters, as UTF-8
      PaymentRequest asked{*destination, {atoms, asset}, label.toStdString()};
      const auto uri = paymentRequestUri(asked);
      RC_ASSERT(uri.has_value());
      if (findNetwork(asset.network)->family == Network::Family::Evm) asked.label.clear();
      const auto read = parsePaymentRequestUri(*uri);
      RC_ASSERT(read.has_value());
      RC_ASSERT(*read == asked);
    }));
  }

  void readsAnInvoice() {
    const std::string invoice = vectors::kValidInvoices[1].invoice;
    const auto read = parsePaymentRequestUri("lightning:" + invoice);
    QVERIFY(read && read->amount.toString() == "0.00250000000" && read->destination == invoice);
  }

  void refusesRequestsItCannotPayExactly() {
    const std::string wallet = kWallet;
    for (const std::string& uri :
         {"ethereum:" + wallet + "?value=1", "ethereum:" + wallet + "@8453", "ethereum:" + wallet + "@8453?value=1.5",
          "ethereum:" + wallet + "@999999?value=1", std::string("bitcoin:") + kLegacy,
          std::string("bitcoin:") + kLegacy + "?amount=0.000000001", "bitcoin:" + wallet + "?amount=1",
          "solana:" + solanaWallet() + "?amount=1&spl-token=" + solanaWallet(),
          std::string("tron:") + kTron + "?amount=1", std::string("lightning:") + vectors::kValidInvoices[0].invoice,
          std::string("mailto:a@b.c")}) {
      QVERIFY2(!parsePaymentRequestUri(uri), uri.c_str());
    }
  }
};

QTEST_APPLESS_MAIN(PaymentRequestTest)
#include "PaymentRequestTest.moc"
