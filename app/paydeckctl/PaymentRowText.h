#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "models/store/PaymentRow.h"

namespace paydeck::ctl {

/// "Confirming 3/12", "Partially refunded"; the backend's own words for a status Paydeck does not know.
std::string statusText(const PaymentState& state);
/// "USDC polygon", "card visa ··4417", "onchain".
std::string methodText(const PaymentMethod& method);
/// The exact amount without needless zeros, then its unit; empty for none.
std::string amountText(const std::optional<AssetAmount>& amount);
std::string moneyText(const std::optional<Money>& money);

nlohmann::ordered_json rowJson(const PaymentRow& row);
nlohmann::ordered_json moneyJson(const std::optional<Money>& money);
nlohmann::ordered_json amountJson(const std::optional<AssetAmount>& amount);
nlohmann::ordered_json timeJson(const std::optional<UtcTime>& time);

std::string csvHeader();
std::string rowCsv(const PaymentRow& row);

}  // namespace paydeck::ctl
