#include "models/view/AssetGlyphs.h"

#include <QFile>
#include <QHash>
#include <algorithm>

namespace paydeck {
namespace {

bool drawn(const QString& name) {
  return QFile::exists(QStringLiteral(":/paydeck/icons/assets/%1.svg").arg(name));
}

QString choose(const QString& symbol, const QString& network, const QString& cardBrand, bool dark) {
  if (network == u"card" || !cardBrand.isEmpty()) {
    const QString brand = QStringLiteral("card-") + (cardBrand.isEmpty() ? QStringLiteral("plain") : cardBrand);
    return drawn(brand) ? brand : QStringLiteral("card-plain");
  }
  if (network == u"lightning" && symbol == u"btc") return QStringLiteral("ln");
  const QString pair = symbol + u'-' + network;
  if (dark && drawn(pair + QStringLiteral("-dark"))) return pair + QStringLiteral("-dark");
  if (drawn(pair)) return pair;
  return !symbol.isEmpty() && drawn(symbol) ? symbol : QString();
}

bool isFileName(const QString& text) {
  return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

}  // namespace

QString AssetGlyphs::file(const QString& symbol, const QString& network, const QString& cardBrand, bool dark) {
  static thread_local QHash<QString, QString> known;  // a table asks for the same few names on every row
  if (!isFileName(symbol) || !isFileName(network) || !isFileName(cardBrand)) return {};
  const QString key = symbol + u'/' + network + u'/' + cardBrand + (dark ? u'd' : u'l');
  const auto it = known.constFind(key);
  if (it != known.constEnd()) return *it;
  if (known.size() > 500) known.clear();
  return *known.insert(key, choose(symbol.toLower(), network.toLower(), cardBrand.toLower(), dark));
}

}  // namespace paydeck
