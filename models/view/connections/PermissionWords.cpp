#include "models/view/connections/PermissionWords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/view/connections/ConnectForm.h"

namespace paydeck {
namespace {

struct Right {
  const char* icon;
  const char* words;
  std::array<const char*, 3> names;  // permissions that grant it: Merchant API, BTCPay (broader ones too)
};

const std::array kRights = {
    Right{"eye",
          QT_TRANSLATE_NOOP("PermissionWords", "See payments and customers"),
          {"payments:read", "btcpay.store.canviewinvoices", "btcpay.store.canviewstoresettings"}},
    Right{"scale", QT_TRANSLATE_NOOP("PermissionWords", "See balances and the ledger"), {"ledger:read", "", ""}},
    Right{"bank",
          QT_TRANSLATE_NOOP("PermissionWords", "See payouts"),
          {"payouts:read", "btcpay.store.canviewpayouts", "btcpay.store.canviewstoresettings"}},
};

bool grants(const AccountInfo& account, const Right& right) {
  return std::any_of(account.permissions.begin(), account.permissions.end(), [&](const std::string& permission) {
    // BTCPay writes "policy:storeId" for a right on one store.
    const bool btcpay = permission.rfind("btcpay.", 0) == 0;
    const std::string name = btcpay ? permission.substr(0, permission.find(':')) : permission;
    return name == "unrestricted" ||
           std::any_of(right.names.begin(), right.names.end(), [&](const char* n) { return *n != '\0' && name == n; });
  });
}

}  // namespace

QVariantList describePermissions(const AccountInfo& account) {
  QVariantList rows;
  for (const Right& right : kRights) {
    if (!grants(account, right)) continue;
    rows << QVariant::fromValue(ConnectFormRow{QString::fromLatin1(right.icon),
                                               QCoreApplication::translate("PermissionWords", right.words),
                                               QCoreApplication::translate("PermissionWords", "Allowed"),
                                               "success",
                                               {},
                                               true});
  }
  for (const std::string& missing : account.missing) {
    rows << QVariant::fromValue(ConnectFormRow{"lock",
                                               QString::fromStdString(missing),
                                               QCoreApplication::translate("PermissionWords", "Missing"),
                                               "warning",
                                               {},
                                               false});
  }
  return rows;
}

}  // namespace paydeck
