#include <cstdlib>
#include <string>
#include <string_view>

#include "network/http/BaseUrl.h"
#include "network/http/HttpDate.h"
#include "network/http/RedirectPlan.h"
#include "network/http/UrlText.h"

using namespace paydeck;
using namespace paydeck::http;

/// Any bytes as an address, a redirect target, a Retry-After and a path segment.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  if (const auto url = BaseUrl::parse(text)) {
    const auto again = BaseUrl::parse(url->toString());
    if (!again || again->toString() != url->toString()) std::abort();
  }
  HttpRequest request;
  request.url = "https://a.example/v1/me";
  HttpResponse response;
  response.status = 302;
  response.headers.emplace_back("location", text);
  const auto plan = planRedirect(request, response);
  if (plan.follow && originOf(plan.url) != "https://a.example") std::abort();
  const auto wait = parseRetryAfter(text, fromUnixSeconds(0));
  if (wait && wait->count() < 0) std::abort();
  if (escapeSegment(text).find_first_of("/?#\r\n\\ ") != std::string::npos) std::abort();
  return 0;
}
