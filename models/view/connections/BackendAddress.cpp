#include "models/view/connections/BackendAddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

namespace paydeck {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("BackendAddress", text);
}

bool staysPrivate(const QString& host) {
  if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".onion"))) return true;
  return QHostAddress(host).isLoopback();
}

}  // namespace

BackendAddress readBackendAddress(const QString& text) {
  const QString trimmed = text.trimmed();
  if (trimmed.isEmpty()) return {{}, tr("Type the server’s address, such as https://pay.example.com.")};
  const bool hasScheme = trimmed.contains(QLatin1String("://"));
  const QUrl url(hasScheme ? trimmed : QLatin1String("https://") + trimmed, QUrl::StrictMode);
  if (!url.isValid() || url.host().isEmpty())
    return {{}, tr("This is not a web address. Example: https://pay.example.com.")};
  if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) {
    return {{}, tr("The address must begin with https://.")};
  }
  if (!url.userInfo().isEmpty())
    return {{}, tr("Leave the name and password out of the address; Paydeck uses the API key.")};
  if (url.hasQuery() || url.hasFragment()) return {{}, tr("Leave out everything after ? and #.")};
  if (url.scheme() == QLatin1String("http") && !staysPrivate(url.host())) {
    return {{}, tr("Use https://. Over http the key could be read on its way.")};
  }
  QString result = url.toString(QUrl::FullyEncoded);
  while (result.endsWith(QLatin1Char('/'))) result.chop(1);
  return {result, {}};
}

}  // namespace paydeck
