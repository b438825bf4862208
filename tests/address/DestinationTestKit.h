#pragma once

#include <QByteArray>
#include <QString>

#include "models/address/Base58.h"
#include "models/address/DestinationCheck.h"

namespace paydeck::test {

inline constexpr const char* kWallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
inline constexpr const char* kOtherWallet = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
inline constexpr const char* kBitcoin = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
inline constexpr const char* kTaproot = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0";
inline constexpr const char* kLegacy = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2";
inline constexpr const char* kScript = "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy";
/// The example of Tron's documentation.
inline constexpr const char* kTron = "TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW";
inline constexpr const char* kTether = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";

/// The public key of RFC 8032's first test as a Solana wallet.
inline std::string solanaWallet() {
  const auto key = QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  return encodeBase58(Bytes(key.begin(), key.end()));
}

/// Ingrid paid with `symbol` on `network` and gets it back.
inline DestinationQuestion question(std::string text, const char* symbol = "USDC", const char* network = "base") {
  DestinationQuestion question;
  question.text = std::move(text);
  question.asset = findAsset(symbol, network).value_or(Asset{symbol, network, 0});
  question.paidNetwork = network;
  question.customer = "Ingrid";
  question.now = fromUnixSeconds(1'496'314'660);
  return question;
}

inline QString codeOfRefusal(const DestinationVerdict& verdict) {
  if (verdict.findings.empty() || !verdict.isRefused()) return {};
  return QString::fromStdString(verdict.findings.front().code);
}

inline QString worstText(const DestinationVerdict& verdict) {
  return verdict.findings.empty() ? QString() : QString::fromStdString(verdict.findings.front().text);
}

}  // namespace paydeck::test
