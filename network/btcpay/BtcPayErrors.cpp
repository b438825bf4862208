#include "network/btcpay/BtcPayErrors.h"

#include "network/btcpay/Permissions.h"
#include "network/http/AnswerError.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

constexpr http::BackendWords kWords{"BTCPay Server", "API key",
                                    "Give the key this permission in BTCPay Server, or connect again."};

std::string readText(json::JsonValue object, std::string_view name) {
  json::JsonFields in(object);
  const std::string text(in.freeText(name));
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

http::Refusal refusalOf(const http::HttpResponse& answer, std::string_view what) {
  http::Refusal refusal;
  const auto document = json::JsonDocument::parse(answer.body);
  if (!document) return refusal;
  const json::JsonValue root = document->root();
  if (const auto list = root.asArray()) {
    refusal.text = validationText(*list);
    return refusal;
  }
  refusal.text = readText(root, "message");
  refusal.code = readText(root, "code");
  if (const std::string permission = readText(root, "missingPermission"); !permission.empty()) {
    refusal.needed = "To read " + std::string(what) + " the API key needs “" + permissionInWords(permission) + "” (" +
                     permission + ").";
  }
  return refusal;
}

}  // namespace

Error errorFromAnswer(const http::HttpResponse& answer, std::string_view what) {
  return http::refusedAnswer(answer, refusalOf(answer, what), kWords, what);
}

Error unreadableAnswer(const Error& why, const http::HttpResponse& answer, std::string_view what) {
  return http::unreadableAnswer(why, answer, kWords, what);
}

}  // namespace paydeck::btcpay
