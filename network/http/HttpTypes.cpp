#include "network/http/HttpTypes.h"

#include <algorithm>

namespace paydeck::http {

std::optional<std::string> HttpResponse::header(std::string_view lowerCaseName) const {
  const auto found =
      std::find_if(headers.begin(), headers.end(), [&](const auto& entry) { return entry.first == lowerCaseName; });
  if (found == headers.end()) return std::nullopt;
  return found->second;
}

std::string_view verbName(Verb verb) {
  switch (verb) {
    case Verb::Get:
      return "GET";
    case Verb::Post:
      return "POST";
    case Verb::Put:
      return "PUT";
    case Verb::Patch:
      return "PATCH";
    case Verb::Delete:
      return "DELETE";
  }
  return "GET";
}

bool isRepeatable(const HttpRequest& request) {
  if (request.onlyOnce) return false;
  return request.verb == Verb::Get || request.verb == Verb::Put || request.verb == Verb::Delete ||
         !request.idempotencyKey.empty();
}

}  // namespace paydeck::http
