#pragma once

#include <QByteArray>
#include <QString>

// Readers of addresses that share no code with the sandbox's writers: Qt's hashes, and arithmetic done another way.
namespace paydeck::checks {

/// True when the mixed case of a 0x address is the one EIP-55 asks for.
bool isChecksummedEvmAddress(const QString& text);

/// The bytes behind Base58 text; empty when a character is not of the alphabet.
QByteArray fromBase58(const QString& text);
/// The payload when the four checksum bytes are right; empty otherwise.
QByteArray fromBase58Check(const QString& text);

struct Bech32Text {
  QString prefix{};
  QByteArray groups{};   ///< without the checksum
  quint32 constant = 0;  ///< 1 for bech32, 0x2bc830a3 for bech32m, anything else is wrong
};
Bech32Text fromBech32(const QString& text);

}  // namespace paydeck::checks
