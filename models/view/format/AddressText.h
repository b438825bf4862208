#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace paydeck {

/// An address to be checked by a person: whole, in groups of four, the ends apart so that they can be bold.
class AddressText {
  Q_GADGET
  QML_VALUE_TYPE(addressText)
  Q_PROPERTY(QString first MEMBER first)
  Q_PROPERTY(QString middle MEMBER middle)
  Q_PROPERTY(QString last MEMBER last)

 public:
  QString first;
  QString middle;
  QString last;
  friend bool operator==(const AddressText&, const AddressText&) = default;
};

/// "0x46b8…cebb": six and four for 0x, bech32 and bare hex, four and four for the rest (Tron, Solana). Twelve
/// characters or fewer stay whole.
QString shortHash(const QString& hash);

AddressText addressInGroups(const QString& address);

}  // namespace paydeck
