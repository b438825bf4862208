#include "network/http/AnswerError.h"

#include <initializer_list>
#include <string>

#include "models/domain/Clock.h"
#include "network/http/HttpDate.h"
#include "network/http/HttpStatus.h"
#include "network/http/PlainText.h"

namespace paydeck::http {
namespace {

constexpr std::size_t kLongestId = 80;

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

std::string forbidden(const Refusal& refusal, const BackendWords& words, std::string_view what) {
  const std::string needed = plainText(refusal.needed);
  if (!needed.empty()) return joined({needed, " ", words.askForMore});
  // Not about what the credential may do at all: "You asked for this refund, so somebody else decides about it."
  const std::string text = plainText(refusal.text);
  if (!refusal.code.empty() && !text.empty()) return joined({words.server, " refused: ", text});
  return joined({"This ", words.credential, " may not read ", what, ". ", words.askForMore});
}

std::string rateLimited(const Error& error, std::string_view server) {
  if (!error.retryAfter) return joined({server, " asked Paydeck to slow down. It goes on by itself."});
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
  return joined({server, " asked Paydeck to slow down. It goes on by itself in ", std::to_string(seconds), " s."});
}

std::string messageFor(const Error& error, const Refusal& refusal, const BackendWords& words, std::string_view what) {
  const std::string status = std::to_string(error.httpStatus);
  switch (error.kind) {
    case ErrorKind::Unauthorized:
      return joined({words.server, " no longer accepts this ", words.credential,
                     ". Your saved payments are still here. Connect again in Settings."});
    case ErrorKind::Forbidden:
      return forbidden(refusal, words, what);
    case ErrorKind::NotFound:
      return joined({words.server, " has no such ", what, "."});
    case ErrorKind::RateLimited:
      return rateLimited(error, words.server);
    case ErrorKind::Timeout:
    case ErrorKind::Server:
      return joined({words.server, " had a problem of its own (", status,
                     "). Your saved payments are still here; Paydeck tries again by itself."});
    case ErrorKind::Protocol:
      return joined(
          {words.server, " answered with ", status, " instead of ", what, ". Check the server address in Settings."});
    default:
      break;
  }
  const std::string text = plainText(refusal.text);
  if (text.empty()) return joined({words.server, " refused to give ", what, " (", status, ")."});
  return joined({words.server, " refused: ", text});
}

std::string requestIdOf(const HttpResponse& answer, const Refusal& refusal) {
  if (!refusal.requestId.empty()) return plainText(refusal.requestId, kLongestId);
  return plainText(answer.header("x-request-id").value_or(""), kLongestId);
}

}  // namespace

Error refusedAnswer(const HttpResponse& answer, const Refusal& refusal, const BackendWords& words,
                    std::string_view what) {
  // The server's own clock, so that a Retry-After date means the same when ours is wrong.
  const auto serverNow = parseHttpDate(answer.header("date").value_or(""));
  Error error = statusError(answer, {}, serverNow.value_or(SystemClock().now()));
  error.code = plainText(refusal.code);
  error.requestId = requestIdOf(answer, refusal);
  error.message = messageFor(error, refusal, words, what);
  return error;
}

Error unreadableAnswer(const Error& why, const HttpResponse& answer, const BackendWords& words, std::string_view what) {
  Error error = why;
  error.httpStatus = answer.status;
  error.requestId = requestIdOf(answer, {});
  error.message = joined({words.server, "'s answer about ", what, " cannot be read (", plainText(why.message),
                          "). Your saved payments are still here."});
  return error;
}

}  // namespace paydeck::http
