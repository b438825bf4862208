#pragma once

#include <string>
#include <string_view>

#include "models/domain/Error.h"
#include "network/http/HttpTypes.h"

namespace paydeck::merchant {

/// Reads what the Merchant API says in an answer that is not 2xx: RFC 9457 problem details where
/// they are, the status where not. `what` names what was asked for, as it stands in a sentence: "payments".
Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what);

/// A 2xx answer that could not be read.
Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what);

}  // namespace paydeck::merchant
