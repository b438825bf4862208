#pragma once

#include <optional>
#include <string_view>

#include "models/domain/AssetAmount.h"
#include "models/domain/Money.h"
#include "models/domain/Payment.h"
#include "models/domain/Time.h"
#include "network/json/JsonFields.h"

namespace paydeck::merchant {

/// The value types of the Merchant API's document as JSON members. The optional ones take an absent or null member as
/// none; anything of a wrong type or form is recorded as the failure of `in`.

UtcTime readTime(json::JsonFields& in, std::string_view name);
std::optional<UtcTime> readOptionalTime(json::JsonFields& in, std::string_view name);

/// {"amount":"1248.00","currency":"EUR"}
std::optional<Money> readOptionalMoney(json::JsonFields& in, std::string_view name);

/// {"amount":"1448.800000","asset":"USDC","network":"polygon","decimals":6}
Result<AssetAmount> assetAmountFromJson(json::JsonValue value);
AssetAmount readAssetAmount(json::JsonFields& in, std::string_view name);
std::optional<AssetAmount> readOptionalAssetAmount(json::JsonFields& in, std::string_view name);

/// {"value":"0.8614","quote":"EUR","at":...,"source":"Kraken"}
Result<ExchangeRate> exchangeRateFromJson(json::JsonValue value);

/// A whole number that is not negative and fits an unsigned; 0 when absent.
unsigned readCount(json::JsonFields& in, std::string_view name);

}  // namespace paydeck::merchant
