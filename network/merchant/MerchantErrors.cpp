#include "network/merchant/MerchantErrors.h"

#include "network/http/AnswerError.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::merchant {
namespace {

constexpr http::BackendWords kWords{"The server", "access token", "Ask the owner of the account for access."};

std::string readText(json::JsonValue object, std::string_view name) {
  json::JsonFields in(object);
  const std::string text(in.freeText(name));
  return in.failed() ? std::string() : text;
}

/// Whatever can be read of the problem; a proxy's HTML page gives nothing.
http::Refusal refusalOf(const http::HttpResponse& answer, std::string_view what) {
  http::Refusal refusal;
  const auto document = json::JsonDocument::parse(answer.body);
  if (!document) return refusal;
  const json::JsonValue root = document->root();
  refusal.text = readText(root, "detail");
  if (refusal.text.empty()) refusal.text = readText(root, "title");
  refusal.code = readText(root, "code");
  refusal.requestId = readText(root, "request_id");
  if (const std::string permission = readText(root, "permission"); !permission.empty()) {
    refusal.needed = "To see " + std::string(what) + " you need another role (" + permission + ").";
  }
  return refusal;
}

}  // namespace

Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what) {
  Error error = http::refusedAnswer(answer, refusalOf(answer, what), kWords, what);
  if (error.code == "events_gone") {
    error.message = "The server no longer keeps the changes since your last visit. Paydeck reads the payments again.";
  }
  return error;
}

Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what) {
  return http::unreadableAnswer(why, answer, kWords, what);
}

}  // namespace paydeck::merchant
