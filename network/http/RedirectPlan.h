#pragma once

#include <string>

#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// What to do with a 3xx answer.
struct RedirectPlan {
  bool follow = false;
  std::string url{};
};

/// Follows only for GET and only within the origin (scheme, host and port): a credential, a cookie-like header or a
/// query never reaches another server, and https never turns into http. Anything else is handed back to the caller.
RedirectPlan planRedirect(const HttpRequest& request, const HttpResponse& response);

}  // namespace paydeck::http
