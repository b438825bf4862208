#include "models/view/format/AddressText.h"

#include <QStringList>
#include <algorithm>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

bool isHex(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
  });
}

bool startsLong(const QString& text) {
  return text.startsWith(u"0x") || text.startsWith(u"bc1") || text.startsWith(u"tb1") || text.startsWith(u"bcrt1") ||
         text.startsWith(u"ln") || isHex(text);
}

}  // namespace

QString shortHash(const QString& hash) {
  const QString text = plainUserText(hash);
  if (text.size() <= 12) return text;
  return text.left(startsLong(text) ? 6 : 4) + QChar(0x2026) + text.right(4);
}

AddressText addressInGroups(const QString& address) {
  QString rest = plainUserText(address);
  QStringList groups;
  if (rest.startsWith(u"0x")) {
    groups << rest.left(6);
    rest = rest.mid(6);
  }
  for (qsizetype at = 0; at < rest.size(); at += 4) groups << rest.mid(at, 4);
  AddressText out;
  if (groups.isEmpty()) return out;
  out.first = groups.takeFirst();
  if (groups.isEmpty()) return out;
  out.last = groups.takeLast();
  out.middle = groups.join(u' ');
  return out;
}

}  // namespace paydeck
