#pragma once

#include "models/domain/Error.h"
#include "models/domain/Time.h"
#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// What a non-2xx status means. A 3xx is Protocol: the server wants to send us elsewhere and that is not followed.
ErrorKind kindOfStatus(int status);

/// An Error with kind, status, request id and Retry-After of a non-2xx answer; `message` comes from the adapter, which
/// knows the backend's words. Uses the body for nothing.
Error statusError(const HttpResponse& response, std::string message, UtcTime now);

}  // namespace paydeck::http
