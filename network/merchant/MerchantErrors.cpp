#include "network/merchant/MerchantErrors.h"

#include "models/domain/Clock.h"
#include "network/http/HttpDate.h"
#include "network/http/HttpStatus.h"
#include "network/http/PlainText.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::merchant {
namespace {

struct Problem {
  std::string text{};
  std::string code{};
  std::string requestId{};
  std::string permission{};
};

std::string readText(json::JsonValue object, std::string_view name) {
  json::JsonFields in(object);
  const std::string text = http::plainText(in.freeText(name));
  return in.failed() ? std::string() : text;
}

/// Whatever can be read of the problem; a proxy's HTML page gives nothing.
Problem problemOf(const http::HttpResponse& answer) {
  Problem problem;
  problem.requestId = http::plainText(answer.header("x-request-id").value_or(""), 80);
  const auto document = json::JsonDocument::parse(answer.body);
  if (!document) return problem;
  const json::JsonValue root = document->root();
  problem.text = readText(root, "detail");
  if (problem.text.empty()) problem.text = readText(root, "title");
  problem.code = readText(root, "code");
  problem.permission = readText(root, "permission");
  if (const std::string id = readText(root, "request_id"); !id.empty()) problem.requestId = id;
  return problem;
}

std::string forbidden(const Problem& problem, std::string_view what) {
  if (problem.permission.empty()) {
    return "This access token may not read " + std::string(what) + ". Ask the owner of the account for access.";
  }
  return "To see " + std::string(what) + " you need another role (" + problem.permission +
         "). Ask the owner of the account for access.";
}

std::string rateLimited(const std::optional<std::chrono::milliseconds>& wait) {
  if (!wait) return "The server asked Paydeck to slow down. It goes on by itself.";
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
  return "The server asked Paydeck to slow down. It goes on by itself in " + std::to_string(seconds) + " s.";
}

std::string messageFor(const Error& error, const Problem& problem, std::string_view what) {
  switch (error.kind) {
    case ErrorKind::Unauthorized:
      return "The server no longer accepts this access token. Your saved payments are still here. Connect again in "
             "Settings.";
    case ErrorKind::Forbidden: return forbidden(problem, what);
    case ErrorKind::NotFound: return "The server has no such " + std::string(what) + ".";
    case ErrorKind::RateLimited: return rateLimited(error.retryAfter);
    case ErrorKind::Timeout:
    case ErrorKind::Server:
      return "The server had a problem of its own (" + std::to_string(error.httpStatus) +
             "). Your saved payments are still here; Paydeck tries again by itself.";
    case ErrorKind::Protocol:
      return "The server answered with " + std::to_string(error.httpStatus) +
             " instead of " + std::string(what) + ". Check the server address in Settings.";
    default: break;
  }
  if (error.code == "events_gone") {
    return "The server no longer keeps the changes since your last visit. Paydeck reads the payments again.";
  }
  if (problem.text.empty()) return "The server refused to give " + std::string(what) + " (" +
                                   std::to_string(error.httpStatus) + ").";
  return "The server refused: " + problem.text;
}

}  // namespace

Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what) {
  const Problem problem = problemOf(answer);
  // The server's own clock, so that a Retry-After date means the same when ours is wrong.
  const auto serverNow = http::parseHttpDate(answer.header("date").value_or(""));
  Error error = http::statusError(answer, {}, serverNow.value_or(SystemClock().now()));
  error.code = problem.code;
  error.requestId = problem.requestId;
  error.message = messageFor(error, problem, what);
  return error;
}

Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what) {
  Error error = why;
  error.httpStatus = answer.status;
  error.requestId = http::plainText(answer.header("x-request-id").value_or(""), 80);
  error.message = "The server's answer about " + std::string(what) + " cannot be read (" +
                  http::plainText(why.message) + "). Your saved payments are still here.";
  return error;
}

}  // namespace paydeck::merchant
