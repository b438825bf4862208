#include "network/http/HttpStatus.h"

#include <utility>

#include "network/http/HttpDate.h"

namespace paydeck::http {

ErrorKind kindOfStatus(int status) {
  switch (status) {
    case 401:
      return ErrorKind::Unauthorized;
    case 403:
      return ErrorKind::Forbidden;
    case 404:
      return ErrorKind::NotFound;
    case 408:
      return ErrorKind::Timeout;
    case 409:
      return ErrorKind::Conflict;
    case 429:
      return ErrorKind::RateLimited;
    default:
      break;
  }
  if (status >= 500) return ErrorKind::Server;
  return status >= 400 ? ErrorKind::Refused : ErrorKind::Protocol;
}

Error statusError(const HttpResponse& response, std::string message, UtcTime now) {
  Error error{kindOfStatus(response.status), std::move(message)};
  error.httpStatus = response.status;
  error.requestId = response.header("x-request-id").value_or("");
  if (const auto text = response.header("retry-after")) error.retryAfter = parseRetryAfter(*text, now);
  return error;
}

}  // namespace paydeck::http
