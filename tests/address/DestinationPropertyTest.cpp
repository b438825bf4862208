#include <QtTest>

#include <rapidcheck.h>

#include "models/address/Bech32.h"
#include "models/address/SegwitAddress.h"
#include "tests/address/DestinationTestKit.h"

using namespace paydeck;
using namespace paydeck::test;

namespace {

constexpr std::string_view kTyped = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:@.-_? ";

std::string base58Address(std::uint8_t version) {
  Bytes payload{version};
  const auto hash = *rc::gen::container<Bytes>(20, rc::gen::arbitrary<std::uint8_t>());
  payload.insert(payload.end(), hash.begin(), hash.end());
  return encodeBase58Check(payload);
}

std::string segwitAddress(unsigned version) {
  const std::size_t size = version == 0 && *rc::gen::arbitrary<bool>() ? 20 : 32;
  const auto program = *rc::gen::container<Bytes>(size, rc::gen::arbitrary<std::uint8_t>());
  return encodeSegwitAddress({"bc", version, program});
}

/// Any address with a checksum over all of its characters, and the network it is for.
std::pair<std::string, const char*> checksummedAddress() {
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return {base58Address(0x00), "bitcoin"};
    case 1:
      return {base58Address(0x05), "bitcoin"};
    case 2:
      return {segwitAddress(0), "bitcoin"};
    case 3:
      return {segwitAddress(1), "bitcoin"};
    default:
      return {base58Address(0x41), "tron"};
  }
}

bool isRefused(const std::string& text, const char* network) {
  return checkDestination(question(text, "BTC", network)).isRefused();
}

}  // namespace

class DestinationPropertyTest : public QObject {
  Q_OBJECT

 private slots:
  void givesTheSameAddressBack() {
    QVERIFY(rc::check("round trip", [] {
      const auto [text, network] = checksummedAddress();
      const auto destination = parseDestination(text);
      RC_ASSERT(destination.has_value());
      RC_ASSERT(destination->canonical == text);
    }));
  }

  void refusesEveryChangeOfOneCharacter() {
    QVERIFY(rc::check("one character changed", [] {
      const auto [text, network] = checksummedAddress();
      for (std::size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed[at] =
            *rc::gen::suchThat(rc::gen::elementOf(std::string(kTyped)), [&, c = text[at]](char o) { return o != c; });
        RC_ASSERT(isRefused(changed, network));
      }
    }));
  }

  void refusesEveryCutAndTwoSwappedNeighbours() {
    QVERIFY(rc::check("cut or swapped", [] {
      const auto [text, network] = checksummedAddress();
      for (std::size_t at = 0; at < text.size(); ++at) {
        RC_ASSERT(isRefused(text.substr(0, at), network));
        RC_ASSERT(isRefused(text.substr(at + 1), network));
        RC_ASSERT(isRefused(std::string(text).erase(at, 1), network));
        if (at + 1 == text.size() || text[at] == text[at + 1]) continue;
        std::string swapped = text;
        std::swap(swapped[at], swapped[at + 1]);
        RC_ASSERT(isRefused(swapped, network));
      }
    }));
  }

  /// EIP-55 is about 15 bits: of all changes of one digit, a few in ten thousand go unnoticed by any wallet. These
  /// addresses are fixed, so the count is too. A letter in the other case is always noticed.
  void noticesNearlyEveryChangedDigitOfAnEvmAddress() {
    int changes = 0;
    int unnoticed = 0;
    for (const char* wallet : {kWallet, kOtherWallet, "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                               "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"}) {
      for (std::size_t at = 2; at < 42; ++at) {
        for (const char digit : std::string_view("0123456789abcdefABCDEF")) {
          std::string changed = wallet;
          if (changed[at] == digit) continue;
          const bool caseOnly = (changed[at] | 0x20) == (digit | 0x20);
          changed[at] = digit;
          const bool noticed = !parseDestination(changed);
          QVERIFY(noticed || !caseOnly);
          ++changes;
          unnoticed += noticed ? 0 : 1;
        }
      }
    }
    QVERIFY(changes > 3000);
    QVERIFY2(unnoticed * 1000 < changes, qPrintable(QString("%1 of %2").arg(unnoticed).arg(changes)));
  }

  void refusesEveryCutOfAnEvmAddressAndOfSolana() {
    for (std::size_t length = 0; length < 42; ++length) {
      QVERIFY(isRefused(std::string(kWallet).substr(0, length), "base"));
      QVERIFY(isRefused(std::string(kWallet).substr(length + 1), "base"));
    }
    // One character less can still be 32 bytes: Solana has no checksum.
    const std::string solana = solanaWallet();
    for (std::size_t length = 0; length + 2 <= solana.size(); ++length) {
      QVERIFY(isRefused(solana.substr(0, length), "solana"));
    }
  }

  void judgesAnyText() {
    QVERIFY(rc::check("any text", [](const std::string& text) {
      for (const char* network : {"base", "bitcoin", "lightning", "solana", "tron"}) {
        const auto verdict = checkDestination(question(text, "BTC", network));
        RC_ASSERT(!verdict.findings.empty());
        RC_ASSERT(verdict.isRefused() || verdict.destination.has_value());
        for (const auto& finding : verdict.findings) RC_ASSERT(!finding.text.empty() && !finding.code.empty());
      }
    }));
  }
};

QTEST_APPLESS_MAIN(DestinationPropertyTest)
#include "DestinationPropertyTest.moc"
