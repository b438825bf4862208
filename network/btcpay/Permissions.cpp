#include "network/btcpay/Permissions.h"

#include <algorithm>
#include <array>

namespace paydeck::btcpay {
namespace {

struct Words {
  std::string_view permission;
  std::string_view words;
};

constexpr std::array kWords = {
    Words{kViewInvoices, "View invoices"},
    Words{kViewStores, "View your stores"},
    Words{kViewProfile, "View your profile"},
    Words{"btcpay.store.canviewwallet", "View wallets"},
    Words{"btcpay.store.canmodifystoresettings", "Modify your stores"},
    Words{"btcpay.store.canmodifyinvoices", "Modify invoices"},
    Words{"btcpay.store.cancreateinvoice", "Create invoices"},
    Words{"btcpay.user.canviewnotificationsforuser", "View your notifications"},
};

struct Inclusion {
  std::string_view holder;
  std::string_view included;
};

// Direct inclusions of BTCPay Server 2.4 that lead to a reading permission.
constexpr std::array kInclusions = {
    Inclusion{"btcpay.store.canmodifystoresettings", kViewStores},
    Inclusion{"btcpay.store.canmodifystoresettings", "btcpay.store.canmodifyinvoices"},
    Inclusion{kViewStores, kViewInvoices},
    Inclusion{"btcpay.store.canmodifyinvoices", kViewInvoices},
    Inclusion{"btcpay.user.canmodifyprofile", kViewProfile},
};

bool includes(std::string_view holder, std::string_view wanted) {
  if (holder == wanted || holder == "unrestricted") return true;
  return std::any_of(kInclusions.begin(), kInclusions.end(), [&](const Inclusion& inclusion) {
    return inclusion.holder == holder && includes(inclusion.included, wanted);
  });
}

}  // namespace

std::vector<std::string> readingPermissions() { return {std::string(kViewStores), std::string(kViewProfile)}; }

std::string permissionInWords(std::string_view permission) {
  const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const Words& w) { return w.permission == permission; });
  return std::string(found == kWords.end() ? permission : found->words);
}

bool isGranted(std::span<const std::string> granted, std::string_view wanted, std::string_view storeId) {
  return std::any_of(granted.begin(), granted.end(), [&](std::string_view grant) {
    const auto colon = grant.find(':');
    const bool inStore = colon == std::string_view::npos || storeId.empty() || grant.substr(colon + 1) == storeId;
    return inStore && includes(grant.substr(0, colon), wanted);
  });
}

std::vector<std::string> missingForReading(std::span<const std::string> granted) {
  std::vector<std::string> missing;
  for (const std::string_view wanted : {kViewInvoices, kViewStores, kViewProfile}) {
    if (isGranted(granted, wanted)) continue;
    missing.push_back(permissionInWords(wanted) + " (" + std::string(wanted) + ")");
  }
  return missing;
}

std::vector<std::string> storesNamedIn(std::span<const std::string> granted) {
  std::vector<std::string> stores;
  for (const std::string& grant : granted) {
    const auto colon = grant.find(':');
    if (colon == std::string::npos) continue;
    const std::string store = grant.substr(colon + 1);
    if (std::find(stores.begin(), stores.end(), store) == stores.end()) stores.push_back(store);
  }
  return stores;
}

}  // namespace paydeck::btcpay
