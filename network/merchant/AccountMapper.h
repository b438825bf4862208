#pragma once

#include <string_view>

#include "models/backend/AccountApi.h"

namespace paydeck::merchant {

/// Maps the answer of GET /v1/me. `missing` names what Paydeck shows and the token may not read.
Result<AccountInfo> accountFromJson(std::string_view text);

}  // namespace paydeck::merchant
