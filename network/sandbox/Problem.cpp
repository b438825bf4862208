#include "network/sandbox/Problem.h"

#include <httplib.h>

#include "network/sandbox/JsonText.h"

namespace paydeck::sandbox {
namespace {

std::string_view titleOf(int status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

}  // namespace

void answer(httplib::Response& response, const Problem& problem) {
  std::string out;
  JsonText json(out);
  json.open('{').key("type").text("about:blank").key("title").text(titleOf(problem.status));
  json.key("status").number(problem.status).key("detail").text(problem.detail).key("code").text(problem.code);
  json.key("request_id").text(response.get_header_value("X-Request-Id"));
  if (!problem.permission.empty()) json.key("permission").text(problem.permission);
  if (problem.oldestSequence) json.key("oldest_sequence").number(*problem.oldestSequence);
  if (problem.latestSequence) json.key("latest_sequence").number(*problem.latestSequence);
  if (!problem.refundable.empty()) json.key("refundable").raw(problem.refundable);
  if (problem.version) json.key("version").number(*problem.version);
  json.close('}');
  response.status = problem.status;
  response.set_content(out, "application/problem+json");
}

}  // namespace paydeck::sandbox
