#pragma once

#include <optional>
#include <string_view>

#include "models/domain/Time.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {

/// Times are whole Unix seconds; those outside the years 1970 to 9999 are a failure of `in`.
UtcTime readUnixTime(json::JsonFields& in, std::string_view name);
std::optional<UtcTime> readOptionalUnixTime(json::JsonFields& in, std::string_view name);

}  // namespace paydeck::btcpay
