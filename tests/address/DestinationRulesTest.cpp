#include <QtTest>

#include <rapidcheck.h>

#include "models/address/LookAlike.h"
#include "models/address/PaymentLink.h"
#include "tests/address/Bolt11Vectors.h"
#include "tests/address/DestinationTestKit.h"

using namespace paydeck;
using namespace paydeck::test;
using Role = KnownAddress::Role;
using Sender = KnownAddress::Sender;

namespace {

constexpr const char* kCoffee = vectors::kValidInvoices[1].invoice;

DestinationVerdict with(KnownAddress known, std::string text = kWallet) {
  auto asked = question(std::move(text));
  asked.known.push_back(std::move(known));
  return checkDestination(asked);
}

DestinationQuestion invoiceQuestion(const char* invoice, const char* amount) {
  auto asked = question(invoice, "BTC", "lightning");
  asked.amount = AssetAmount::parse(amount, "BTC", "lightning").value();
  return asked;
}

DestinationVerdict linked(const QString& link, const char* symbol, const char* network, const char* amount) {
  auto asked = question(link.toStdString(), symbol, network);
  asked.amount = AssetAmount::parse(amount, symbol, network).value();
  return checkDestination(asked);
}

}  // namespace

class DestinationRulesTest : public QObject {
  Q_OBJECT

 private slots:
  void refusesYourOwnAddress() {
    const auto verdict = with({Role::Own, QString(kWallet).toLower().toStdString(), "Base receiving wallet"});
    QCOMPARE(codeOfRefusal(verdict), QString("own_address"));
    QVERIFY(worstText(verdict).contains("Base receiving wallet"));
  }

  void refusesAKnownContract() { QCOMPARE(codeOfRefusal(with({Role::Contract, kWallet})), QString("contract")); }

  void isClearWhereARefundArrivedBefore() {
    const auto verdict = with({Role::SentToCustomer, kWallet});
    QVERIFY(verdict.isClear());
    QVERIFY(verdict.find("used_before"));
    QVERIFY(with({Role::PaidFrom, kWallet, "", Sender::Wallet}).isClear());
  }

  void asksOnFirstUse() {
    const auto verdict = checkDestination(question(kWallet));
    QVERIFY(verdict.needsConfirmation());
    QCOMPARE(verdict.find("first_use")->confirmation, std::string("Ingrid gave me this address and I checked it"));
  }

  void asksWhereSomebodyElseWasPaid() {
    const auto verdict = with({Role::SentToOthers, kWallet, "Northwave Records"});
    QVERIFY(verdict.needsConfirmation() && verdict.find("others_address"));
  }

  void asksWhereTheSenderWasNoWallet() {
    QVERIFY(with({Role::PaidFrom, kWallet, "", Sender::Exchange}).find("sender_exchange"));
    QVERIFY(with({Role::PaidFrom, kWallet, "", Sender::Contract}).find("sender_contract"));
    QVERIFY(with({Role::PaidFrom, kWallet, "", Sender::Exchange}).needsConfirmation());
  }

  void refusesALookAlikeOfAKnownAddress() {
    const std::string poisoned = "0x5aae000000000000000000000000000000001aed";
    const auto verdict = with({Role::PaidFrom, kWallet}, poisoned);
    QCOMPARE(codeOfRefusal(verdict), QString("look_alike"));
    QVERIFY(worstText(verdict).contains(kWallet));
    QVERIFY(with({Role::PaidFrom, kOtherWallet}).find("look_alike") == nullptr);
  }

  void asksWhereBothAddressesAreKnown() {
    auto asked = question(kWallet);
    asked.known = {{Role::SentToCustomer, kWallet}, {Role::SentToOthers, "0x5aae000000000000000000000000000000001aed"}};
    const auto verdict = checkDestination(asked);
    QVERIFY(verdict.needsConfirmation() && verdict.find("look_alike"));
  }

  void takesNoTwoRandomAddressesForLookAlikes() {
    QVERIFY(rc::check("look-alikes share ends", [](const std::array<std::uint8_t, 20>& a,
                                                   const std::array<std::uint8_t, 20>& b) {
      const auto text = [](const auto& bytes) {
        return ("0x" + QByteArray(reinterpret_cast<const char*>(bytes.data()), 20).toHex()).toStdString();
      };
      const auto left = parseDestination(text(a)).value();
      const auto right = parseDestination(text(b)).value();
      const bool sameEnds = text(a).substr(0, 4) == text(b).substr(0, 4) && text(a).substr(40) == text(b).substr(40);
      RC_ASSERT(looksAlike(left, right) == looksAlike(right, left));
      RC_ASSERT(!looksAlike(left, right) || sameEnds);
      auto poisoned = a;
      poisoned[10] ^= 1;
      RC_ASSERT(looksAlike(left, parseDestination(text(poisoned)).value()));
    }));
  }

  void comparesTheInvoiceWithTheRefund() {
    QVERIFY(checkDestination(invoiceQuestion(kCoffee, "0.0025")).find("invoice_amount"));
    QVERIFY(!checkDestination(invoiceQuestion(kCoffee, "0.0025")).isRefused());
    const auto verdict = checkDestination(invoiceQuestion(kCoffee, "0.00250000001"));
    QCOMPARE(codeOfRefusal(verdict), QString("invoice_amount"));
    QVERIFY2(worstText(verdict).startsWith("The invoice asks for 0.0025 BTC, the refund is 0.00250000001 BTC."),
             qPrintable(worstText(verdict)));
  }

  void refusesAnExpiredInvoice() {
    auto asked = invoiceQuestion(kCoffee, "0.0025");
    asked.now = fromUnixSeconds(1'496'314'658 + 59);
    QVERIFY(!checkDestination(asked).isRefused());
    QVERIFY(checkDestination(asked).find("invoice_soon"));
    asked.now = fromUnixSeconds(1'496'314'658 + 60);
    QCOMPARE(codeOfRefusal(checkDestination(asked)), QString("invoice_expired"));
    asked.now = fromUnixSeconds(1'496'314'658 + 60 + 240);
    QCOMPARE(worstText(checkDestination(asked)),
             QString("This invoice expired 4 minutes ago. Ask Ingrid for a new one."));
  }

  void asksWhereAClockMustBeWrong() {
    auto asked = invoiceQuestion(kCoffee, "0.0025");
    asked.now = fromUnixSeconds(1'496'314'658 - 3600);
    QVERIFY(checkDestination(asked).find("invoice_future"));
  }

  void asksForAnInvoiceWithoutAmountAndRefusesTestNetworks() {
    QVERIFY(checkDestination(invoiceQuestion(vectors::kValidInvoices[0].invoice, "1")).find("invoice_open"));
    QCOMPARE(codeOfRefusal(checkDestination(invoiceQuestion(vectors::kValidInvoices[4].invoice, "0.02"))),
             QString("test_network"));
  }

  void readsPaymentLinksAndComparesThem_data() {
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const QString& link, const char* symbol, const char* network, const char* amount,
                        const char* refusal) {
      QTest::addRow("%s", qPrintable(link)) << link << symbol << network << amount << refusal;
    };
    const QString usdc =
        "ethereum:0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913@8453/transfer?address=" + QString(kWallet);
    const QString sol = "solana:" + QString::fromStdString(solanaWallet());
    row("bitcoin:" + QString(kLegacy) + "?amount=0.001&label=Ingrid%20H", "BTC", "bitcoin", "0.001", "");
    row("BITCOIN:" + QString(kBitcoin).toUpper() + "?amount=0.00100", "BTC", "bitcoin", "0.001", "");
    row("bitcoin:" + QString(kLegacy) + "?amount=0.0011", "BTC", "bitcoin", "0.001", "link_amount");
    row("bitcoin:" + QString(kLegacy) + "?amount=1,5", "BTC", "bitcoin", "1.5", "link_amount");
    row("bitcoin:" + QString(kLegacy) + "?amount=1&amount=2", "BTC", "bitcoin", "1", "link_twice");
    row("bitcoin:" + QString(kLegacy) + "?req-somethingyoudontunderstand=50", "BTC", "bitcoin", "1", "link_required");
    row("bitcoin://" + QString(kLegacy), "BTC", "bitcoin", "1", "link_slashes");
    row("bitcoin:" + QString(kLegacy) + "?label=%zz", "BTC", "bitcoin", "1", "link_damaged");
    row("bitcoin:" + QString(kLegacy), "USDC", "base", "1", "network");
    row("bitcoin:" + QString(kLegacy) + "?lightning=" + kCoffee, "BTC", "lightning", "0.0025", "");
    row("lightning:" + QString(kCoffee), "BTC", "lightning", "0.0025", "");
    row("ethereum:" + QString(kWallet) + "@8453?value=2.014e18", "ETH", "base", "2.014", "");
    row("ethereum:pay-" + QString(kWallet) + "?value=2014000000000000000", "ETH", "base", "2.014", "");
    row("ethereum:" + QString(kWallet) + "@1?value=2.014e18", "ETH", "base", "2.014", "link_network");
    row("ethereum:" + QString(kWallet) + "@x", "ETH", "base", "2.014", "link_chain");
    row("ethereum:" + QString(kWallet) + "/approve?uint256=1", "ETH", "base", "2.014", "link_call");
    row(usdc + "&uint256=208650000", "USDC", "base", "208.65", "");
    row(usdc + "&uint256=2.0865e8", "USDC", "base", "208.65", "");
    row(usdc + "&uint256=208650001", "USDC", "base", "208.65", "link_amount");
    row(usdc + "&uint256=208650000", "EURC", "base", "208.65", "link_asset");
    row("ethereum:" + QString(kWallet) + "@8453?value=1e6", "USDC", "base", "1", "link_asset");
    row(sol + "?amount=1.5", "SOL", "solana", "1.5", "");
    row(sol + "?amount=1.5&spl-token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v&reference=a&reference=b", "USDC",
        "solana", "1.5", "");
    row(sol + "?amount=1.5", "USDC", "solana", "1.5", "link_asset");
    row("solana:https%3A%2F%2Fexample.com%2Fpay", "SOL", "solana", "1.5", "link_call");
    row("tron:" + QString(kTron) + "?amount=3", "TRX", "tron", "3", "");
  }
  void readsPaymentLinksAndComparesThem() {
    QFETCH(QString, link);
    QFETCH(QString, symbol);
    QFETCH(QString, network);
    QFETCH(QString, amount);
    QFETCH(QString, refusal);
    const auto verdict = linked(link, qPrintable(symbol), qPrintable(network), qPrintable(amount));
    QVERIFY2(codeOfRefusal(verdict) == refusal, qPrintable(codeOfRefusal(verdict) + ": " + worstText(verdict)));
    if (refusal.isEmpty()) QVERIFY(verdict.find("link"));
  }
};

QTEST_APPLESS_MAIN(DestinationRulesTest)
#include "DestinationRulesTest.moc"
