#include "network/btcpay/BtcPayErrors.h"

#include "models/domain/Clock.h"
#include "network/btcpay/Permissions.h"
#include "network/http/HttpDate.h"
#include "network/http/HttpStatus.h"
#include "network/http/PlainText.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

struct Problem {
  std::string text{};
  std::string code{};
  std::string permission{};
};

std::string readText(json::JsonValue object, std::string_view name) {
  json::JsonFields in(object);
  const std::string text = http::plainText(in.freeText(name));
  return in.failed() ? std::string() : text;
}

/// The first few entries of [{"path":"currency","message":"..."}] as one line.
std::string validationText(json::JsonArray list) {
  constexpr int kShown = 3;
  std::string text;
  int count = 0;
  for (const json::JsonValue entry : list) {
    if (++count > kShown) return text + " …";
    const std::string path = readText(entry, "path");
    const std::string message = readText(entry, "message");
    if (message.empty()) continue;
    text += (text.empty() ? "" : "; ") + (path.empty() ? message : path + ": " + message);
  }
  return text;
}

Problem problemOf(const http::HttpResponse& answer) {
  Problem problem;
  const auto document = json::JsonDocument::parse(answer.body);
  if (!document) return problem;
  const json::JsonValue root = document->root();
  if (const auto list = root.asArray()) {
    problem.text = validationText(*list);
    return problem;
  }
  problem.text = readText(root, "message");
  problem.code = readText(root, "code");
  problem.permission = readText(root, "missingPermission");
  return problem;
}

std::string statusText(int status) { return " (" + std::to_string(status) + ")"; }

std::string forbidden(const Problem& problem, std::string_view what) {
  const std::string ending = " Give the key this permission in BTCPay Server, or connect again.";
  if (problem.permission.empty()) return "This API key may not read " + std::string(what) + "." + ending;
  return "To read " + std::string(what) + " the API key needs “" + permissionInWords(problem.permission) + "” (" +
         problem.permission + ")." + ending;
}

std::string messageFor(const Error& error, const Problem& problem, std::string_view what) {
  switch (error.kind) {
    case ErrorKind::Unauthorized:
      return "BTCPay Server no longer accepts this API key. Your saved payments are still here. Connect again in "
             "Settings.";
    case ErrorKind::Forbidden: return forbidden(problem, what);
    case ErrorKind::NotFound: return "BTCPay Server has no such " + std::string(what) + ".";
    case ErrorKind::RateLimited: return "BTCPay Server asked Paydeck to slow down. It goes on by itself.";
    case ErrorKind::Timeout:
    case ErrorKind::Server:
      return "BTCPay Server had a problem of its own" + statusText(error.httpStatus) +
             ". Your saved payments are still here; Paydeck tries again by itself.";
    case ErrorKind::Protocol:
      return "BTCPay Server answered with " + std::to_string(error.httpStatus) + " instead of " + std::string(what) +
             ". Check the server address in Settings.";
    default: break;
  }
  if (problem.text.empty()) return "BTCPay Server refused to give " + std::string(what) + statusText(error.httpStatus) + ".";
  return "BTCPay Server refused: " + problem.text;
}

}  // namespace

Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what) {
  const Problem problem = problemOf(answer);
  // The server's own clock, so that a Retry-After date means the same when ours is wrong.
  const auto serverNow = http::parseHttpDate(answer.header("date").value_or(""));
  Error error = http::statusError(answer, {}, serverNow.value_or(SystemClock().now()));
  error.code = problem.code;
  error.message = messageFor(error, problem, what);
  return error;
}

Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what) {
  Error error = why;
  error.httpStatus = answer.status;
  error.message = "BTCPay Server's answer about " + std::string(what) + " cannot be read (" +
                  http::plainText(why.message) + "). Your saved payments are still here.";
  return error;
}

}  // namespace paydeck::btcpay
