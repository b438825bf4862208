#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paydeck::btcpay {

inline constexpr std::string_view kViewInvoices = "btcpay.store.canviewinvoices";
inline constexpr std::string_view kViewStores = "btcpay.store.canviewstoresettings";
inline constexpr std::string_view kViewProfile = "btcpay.user.canviewprofile";

/// The least a key needs for everything Paydeck reads: invoices and payments, store names and rates, the owner's name.
std::vector<std::string> readingPermissions();

/// A permission for a person: "View invoices". The name itself when it is not known.
std::string permissionInWords(std::string_view permission);

/// Whether a key with `granted` ("policy" or "policy:storeId") may do `wanted` in that store; an empty store means in at
/// least one. Follows the server's inclusion of permissions.
bool isGranted(std::span<const std::string> granted, std::string_view wanted, std::string_view storeId = {});

/// What of readingPermissions is lacking, each as "View invoices (btcpay.store.canviewinvoices)".
std::vector<std::string> missingForReading(std::span<const std::string> granted);

/// The stores a key is limited to, from "policy:storeId"; empty when it is not.
std::vector<std::string> storesNamedIn(std::span<const std::string> granted);

}  // namespace paydeck::btcpay
