#include "models/view/root/AppRoot.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace paydeck {

void AppRoot::openPayment(qint64 key) {
  parts_.navigation->go(QStringLiteral("payments"));
  parts_.payments->openPayment(key);
}

void AppRoot::filterPayments(const QString& query) {
  parts_.navigation->go(QStringLiteral("payments"));
  parts_.payments->filter()->setText(query);
}

void AppRoot::copy(const QString& text) {
  QGuiApplication::clipboard()->setText(text);
  parts_.notices->addPlain(tr("Copied"), plainUserText(text, 60), QStringLiteral("success"), QStringLiteral("copy"));
}

void AppRoot::openInBrowser(const QUrl& address) {
  const bool here =
      address.host() == u"127.0.0.1" || address.host() == u"localhost" || address.host().endsWith(u".onion");
  if (address.scheme() == u"https" || (address.scheme() == u"http" && here)) QDesktopServices::openUrl(address);
}

}  // namespace paydeck
