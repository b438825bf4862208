#pragma once

#include <string_view>

#include "models/domain/Error.h"
#include "network/http/HttpTypes.h"

namespace paydeck::btcpay {

/// Reads what BTCPay Server says in an answer that is not 2xx: {code,message},
/// {code,message,missingPermission}, the 422 array [{path,message}], and copes with an empty body.
Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what);

/// A 2xx answer that could not be read.
Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what);

}  // namespace paydeck::btcpay
