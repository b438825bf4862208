#include "tests/sandbox/AddressChecks.h"

#include <QCryptographicHash>

namespace paydeck::checks {

bool isChecksummedEvmAddress(const QString& text) {
  if (text.size() != 42 || !text.startsWith(QLatin1String("0x"))) return false;
  const QString lower = text.mid(2).toLower();
  const QByteArray hash = QCryptographicHash::hash(lower.toLatin1(), QCryptographicHash::Keccak_256).toHex();
  for (int i = 0; i < lower.size(); ++i) {
    const bool upper = hash.mid(i, 1).toInt(nullptr, 16) >= 8;
    if (text.at(i + 2) != (upper ? lower.at(i).toUpper() : lower.at(i))) return false;
  }
  return true;
}

QByteArray fromBase58(const QString& text) {
  const QString alphabet = QStringLiteral("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
  QByteArray bytes;
  for (const QChar c : text) {
    int carry = int(alphabet.indexOf(c));
    if (carry < 0) return {};
    for (qsizetype i = bytes.size(); i-- > 0;) {
      carry += 58 * quint8(bytes[i]);
      bytes[i] = char(carry & 255);
      carry >>= 8;
    }
    while (carry > 0) {
      bytes.prepend(char(carry & 255));
      carry >>= 8;
    }
  }
  for (qsizetype i = 0; i < text.size() && text.at(i) == QLatin1Char('1'); ++i) bytes.prepend('\0');
  return bytes;
}

QByteArray fromBase58Check(const QString& text) {
  const QByteArray all = fromBase58(text);
  if (all.size() < 5) return {};
  const QByteArray payload = all.chopped(4);
  const QByteArray once = QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
  const QByteArray twice = QCryptographicHash::hash(once, QCryptographicHash::Sha256);
  return twice.startsWith(all.last(4)) ? payload : QByteArray();
}

namespace {

/// The remainder of BIP-173's polynomial division, one bit of the quotient at a time.
quint32 remainder(const QByteArray& values) {
  quint64 sum = 1;
  for (const char value : values) {
    sum = sum * 32 + quint8(value);
    const quint64 top = sum >> 30;
    sum &= (1ULL << 30) - 1;
    if (top & 1) sum ^= 0x3b6a57b2;
    if (top & 2) sum ^= 0x26508e6d;
    if (top & 4) sum ^= 0x1ea119fa;
    if (top & 8) sum ^= 0x3d4233dd;
    if (top & 16) sum ^= 0x2a1462b3;
  }
  return quint32(sum);
}

}  // namespace

Bech32Text fromBech32(const QString& text) {
  const QString alphabet = QStringLiteral("qpzry9x8gf2tvdw0s3jn54khce6mua7l");
  const qsizetype split = text.lastIndexOf(QLatin1Char('1'));
  Bech32Text read;
  read.prefix = text.left(split);
  QByteArray values;
  for (const QChar c : read.prefix) values.append(char(c.unicode() / 32));
  values.append('\0');
  for (const QChar c : read.prefix) values.append(char(c.unicode() % 32));
  for (const QChar c : text.mid(split + 1)) {
    const qsizetype group = alphabet.indexOf(c);
    if (group < 0) return {};
    values.append(char(group));
    read.groups.append(char(group));
  }
  read.groups.chop(6);
  read.constant = remainder(values);
  return read;
}

}  // namespace paydeck::checks
