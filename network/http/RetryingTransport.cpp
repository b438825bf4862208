#include "network/http/RetryingTransport.h"

#include <algorithm>
#include <utility>

#include "network/http/BaseUrl.h"
#include "network/http/HttpDate.h"

namespace paydeck::http {

namespace {

constexpr std::chrono::seconds kPauseWithoutRetryAfter{1};

tl::unexpected<Error> cancelled() {
  return failure(ErrorKind::Cancelled, "The request was stopped.");
}

tl::unexpected<Error> gateClosed(std::chrono::milliseconds wait) {
  Error error{ErrorKind::RateLimited, "The backend asked to be left alone for a moment. Nothing was sent to it."};
  error.retryAfter = wait;
  return failure(std::move(error));
}

/// The request changes something and the backend may have begun to carry it out.
bool mayHaveArrived(const HttpRequest& request, const Result<HttpResponse>& answer) {
  if (request.verb == Verb::Get) return false;
  if (answer) return answer->status >= 500 || answer->status == 408;
  return answer.error().kind != ErrorKind::Offline;
}

/// Offline promises that nothing reached the backend, which is not true of all attempts together.
Result<HttpResponse> inAllHonesty(Result<HttpResponse> answer, bool arrivedBefore) {
  if (answer || !arrivedBefore || answer.error().kind != ErrorKind::Offline) return answer;
  Error error = answer.error();
  error.kind = ErrorKind::Timeout;
  error.message = "An earlier attempt was sent but not answered, and then the backend could not be reached.";
  return failure(std::move(error));
}

}  // namespace

RetryingTransport::RetryingTransport(std::unique_ptr<HttpTransport> inner, Surroundings surroundings,
                                     RetryPolicy policy)
    : inner_(std::move(inner)), around_(std::move(surroundings)), policy_(policy) {}

Result<HttpResponse> RetryingTransport::send(const HttpRequest& request, std::stop_token stop) {
  const std::string origin = originOf(request.url);
  bool arrivedBefore = false;
  for (int attempt = 1;; ++attempt) {
    if (auto passed = passGate(origin, !request.onlyOnce, stop); !passed) return failure(std::move(passed.error()));
    const auto start = std::chrono::steady_clock::now();
    auto answer = inner_->send(request, stop);
    noteAnswer(origin, request, answer, start);
    const RetryPlan next = plan(request, answer, attempt);
    if (!next.retry) return inAllHonesty(std::move(answer), arrivedBefore);
    arrivedBefore = arrivedBefore || mayHaveArrived(request, answer);
    if (!around_.sleeper.sleep(next.wait, stop)) return cancelled();
  }
}

Result<HttpResponse> RetryingTransport::stream(const HttpRequest& request, std::chrono::milliseconds silenceLimit,
                                               const std::function<bool(std::string_view)>& onBytes,
                                               std::stop_token stop) {
  const std::string origin = originOf(request.url);
  if (auto passed = passGate(origin, true, stop); !passed) return failure(std::move(passed.error()));
  const auto start = std::chrono::steady_clock::now();
  auto answer = inner_->stream(request, silenceLimit, onBytes, stop);
  noteAnswer(origin, request, answer, start);
  return answer;
}

Result<void> RetryingTransport::passGate(const std::string& origin, bool mayWait, const std::stop_token& stop) {
  if (stop.stop_requested()) return cancelled();
  for (;;) {
    // Asked again after waiting: somebody else may have been told to wait longer meanwhile.
    const auto wait = around_.gate.waitFor(origin, around_.clock.now());
    if (wait.count() == 0) return {};
    if (!mayWait) return gateClosed(wait);
    if (!around_.sleeper.sleep(wait, stop)) return cancelled();
  }
}

void RetryingTransport::noteAnswer(const std::string& origin, const HttpRequest& request,
                                   const Result<HttpResponse>& answer, std::chrono::steady_clock::time_point start) {
  const auto took = std::chrono::steady_clock::now() - start;
  around_.log.exchanged(request, answer, std::chrono::round<std::chrono::milliseconds>(took));
  if (!answer || answer->status != 429) return;
  const UtcTime now = around_.clock.now();
  std::chrono::milliseconds pause = kPauseWithoutRetryAfter;
  if (const auto text = answer->header("retry-after")) pause = parseRetryAfter(*text, now).value_or(pause);
  around_.gate.closeUntil(origin, now + std::min(pause, policy_.longestRetryAfter));
}

RetryPlan RetryingTransport::plan(const HttpRequest& request, const Result<HttpResponse>& answer, int attempt) const {
  RetryQuestion question{.repeatable = isRepeatable(request), .attempt = attempt, .now = around_.clock.now()};
  if (answer) {
    question.status = answer->status;
    question.retryAfter = answer->header("retry-after");
  } else {
    question.error = answer.error().kind;
  }
  question.random = around_.random();
  return planRetry(question, policy_);
}

}  // namespace paydeck::http
