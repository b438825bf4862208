#include "network/http/HttpLog.h"

#include <algorithm>

namespace paydeck::http {

namespace {

constexpr std::size_t kLongestRequestId = 64;
constexpr std::size_t kLongestTemplate = 200;

bool isIdByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.' || c == ':';
}

/// The id comes from outside: anything that is not one could carry anything.
std::string shownId(const std::string& id) {
  const bool plausible = !id.empty() && id.size() <= kLongestRequestId && std::all_of(id.begin(), id.end(), isIdByte);
  return plausible ? id : "-";
}

bool isTemplateByte(char c) {
  return c > ' ' && c <= '~' && c != '?' && c != '#';
}

/// A template with a query would be a mistake of the caller; what follows the question mark is cut.
std::string shownTemplate(const std::string& path) {
  const auto end = std::find_if_not(path.begin(), path.end(), isTemplateByte);
  const std::string shown(path.begin(), end);
  return shown.empty() ? "(no template)" : shown.substr(0, kLongestTemplate);
}

}  // namespace

void HttpLog::exchanged(const HttpRequest& request, const Result<HttpResponse>& outcome,
                        std::chrono::milliseconds duration) const {
  if (!sink_) return;
  std::string line(verbName(request.verb));
  line += ' ' + shownTemplate(request.pathTemplate) + ' ';
  line += outcome ? std::to_string(outcome->status) : std::string(errorKindName(outcome.error().kind));
  line += ' ' + std::to_string(duration.count()) + "ms ";
  line += shownId(outcome ? outcome->header("x-request-id").value_or("") : outcome.error().requestId);
  sink_(line);
}

}  // namespace paydeck::http
