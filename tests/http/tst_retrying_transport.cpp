#include <QtTest>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

#include "network/http/CurlTransport.h"
#include "network/http/RetryingTransport.h"
#include "network/http/SystemSleeper.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace std::chrono_literals;

namespace {

/// Answers from a list and counts.
class ScriptedTransport final : public HttpTransport {
 public:
  explicit ScriptedTransport(std::deque<Result<HttpResponse>> answers, int& calls)
      : answers_(std::move(answers)), calls_(calls) {}
  Result<HttpResponse> send(const HttpRequest&, std::stop_token) override {
    ++calls_;
    auto answer = answers_.front();
    if (answers_.size() > 1) answers_.pop_front();
    return answer;
  }
  Result<HttpResponse> stream(const HttpRequest& request, std::chrono::milliseconds,
                              const std::function<bool(std::string_view)>&, std::stop_token stop) override {
    return send(request, stop);
  }

 private:
  std::deque<Result<HttpResponse>> answers_;
  int& calls_;
};

/// Moves the clock instead of waiting.
class ClockSleeper final : public Sleeper {
 public:
  explicit ClockSleeper(ManualClock& clock) : clock_(clock) {}
  bool sleep(std::chrono::milliseconds time, std::stop_token stop) override {
    slept.push_back(time.count());
    clock_.advance(time);
    return !stop.stop_requested();
  }
  std::vector<std::int64_t> slept;

 private:
  ManualClock& clock_;
};

HttpResponse answered(int status, std::string retryAfter = {}) {
  HttpResponse response;
  response.status = status;
  if (!retryAfter.empty()) response.headers.emplace_back("retry-after", std::move(retryAfter));
  return response;
}

HttpRequest getRequest(std::string url = "https://a.example.com/v1/me") {
  HttpRequest request;
  request.url = std::move(url);
  request.pathTemplate = "/v1/me";
  return request;
}

}  // namespace

/// Retrying, the gate and the log around a transport.
class TestRetryingTransport : public QObject {
  Q_OBJECT

 private slots:
  void aPassingFailureIsNotSeenByTheCaller();
  void theLastFailureIsReturned();
  void aKeylessPostIsSentOnce();
  void offlineAfterAnAttemptThatMayHaveArrivedIsNotOffline_data();
  void offlineAfterAnAttemptThatMayHaveArrivedIsNotOffline();
  void offlineIsOfflineWhenNothingWasEverSent();
  void whatIsSentOnlyOnceIsNeitherRepeatedNorHeldBack();
  void after429EveryTransportToThatHostWaits();
  void aStreamPassesTheGateAndIsNotRetried();
  void stoppingEndsThePauseAtOnce();
  void stoppingEndsTheGateAtOnce();
  void aStoppedTokenSendsNothing();
  void manyThreadsShareAGate();
  void theLogHoldsNoSecret();
  void theLogLineIsExact();
  void a429FromARealServerIsWaitedFor();

 private:
  std::unique_ptr<RetryingTransport> around(std::deque<Result<HttpResponse>> answers, HttpLog::Sink sink = {}) {
    return std::make_unique<RetryingTransport>(
        std::make_unique<ScriptedTransport>(std::move(answers), calls_),
        RetryingTransport::Surroundings{clock_, sleeper_, gate_, HttpLog(std::move(sink)), [] { return 0U; }});
  }
  void init();

  ManualClock clock_{*parseRfc3339("2026-11-18T14:01:26Z")};
  ClockSleeper sleeper_{clock_};
  HostGate gate_;
  int calls_ = 0;
};

void TestRetryingTransport::init() {
  calls_ = 0;
  sleeper_.slept.clear();
  clock_.advance(1h);  // gates of earlier tests are open again
}

void TestRetryingTransport::aPassingFailureIsNotSeenByTheCaller() {
  init();
  auto transport = around({failure(ErrorKind::Offline, "x"), answered(503), answered(200)});
  const auto answer = transport->send(getRequest(), {});
  QVERIFY(answer);
  QCOMPARE(answer->status, 200);
  QCOMPARE(calls_, 3);
  QCOMPARE(sleeper_.slept.size(), std::size_t{2});
}

void TestRetryingTransport::theLastFailureIsReturned() {
  init();
  QCOMPARE(around({answered(500)})->send(getRequest(), {})->status, 500);
  QCOMPARE(calls_, 4);
  QCOMPARE(around({failure(ErrorKind::Timeout, "late")})->send(getRequest(), {}).error().message, std::string("late"));
  QCOMPARE(calls_, 8);
  QCOMPARE(around({answered(404)})->send(getRequest(), {})->status, 404);
  QCOMPARE(calls_, 9);
}

void TestRetryingTransport::aKeylessPostIsSentOnce() {
  init();
  auto post = getRequest();
  post.verb = Verb::Post;
  QCOMPARE(around({failure(ErrorKind::Timeout, "late"), answered(200)})->send(post, {}).error().kind,
           ErrorKind::Timeout);
  QCOMPARE(calls_, 1);
  post.idempotencyKey = "key";
  QVERIFY(around({failure(ErrorKind::Timeout, "late"), answered(200)})->send(post, {}));
  QCOMPARE(calls_, 3);
}

void TestRetryingTransport::offlineAfterAnAttemptThatMayHaveArrivedIsNotOffline_data() {
  QTest::addColumn<int>("status");
  QTest::newRow("no answer in time") << 0;
  QTest::newRow("500") << 500;
  QTest::newRow("503") << 503;
  QTest::newRow("408") << 408;
}

void TestRetryingTransport::offlineAfterAnAttemptThatMayHaveArrivedIsNotOffline() {
  init();
  QFETCH(int, status);
  auto post = getRequest();
  post.verb = Verb::Post;
  post.idempotencyKey = "key";
  Result<HttpResponse> first = failure(ErrorKind::Timeout, "late");
  if (status != 0) first = answered(status);
  const auto answer = around({first, failure(ErrorKind::Offline, "gone")})->send(post, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Timeout);
  QCOMPARE(calls_, 4);
}

void TestRetryingTransport::offlineIsOfflineWhenNothingWasEverSent() {
  init();
  auto post = getRequest();
  post.verb = Verb::Post;
  post.idempotencyKey = "key";
  QCOMPARE(around({failure(ErrorKind::Offline, "gone")})->send(post, {}).error().kind, ErrorKind::Offline);
  QCOMPARE(around({failure(ErrorKind::Timeout, "late"), failure(ErrorKind::Offline, "gone")})
               ->send(getRequest(), {})
               .error()
               .kind,
           ErrorKind::Offline);
}

void TestRetryingTransport::whatIsSentOnlyOnceIsNeitherRepeatedNorHeldBack() {
  init();
  auto post = getRequest();
  post.verb = Verb::Post;
  post.idempotencyKey = "key";
  post.onlyOnce = true;
  QVERIFY(!isRepeatable(post));
  QCOMPARE(around({failure(ErrorKind::Timeout, "late"), answered(200)})->send(post, {}).error().kind,
           ErrorKind::Timeout);
  QCOMPARE(calls_, 1);
  QCOMPARE(around({answered(429, "30")})->send(post, {})->status, 429);
  QCOMPARE(calls_, 2);
  const auto gated = around({answered(200)})->send(post, {});
  QVERIFY(!gated);
  QCOMPARE(gated.error().kind, ErrorKind::RateLimited);
  QVERIFY(gated.error().retryAfter && *gated.error().retryAfter <= 30s);
  QCOMPARE(calls_, 2);
  QVERIFY(sleeper_.slept.empty());
}

void TestRetryingTransport::after429EveryTransportToThatHostWaits() {
  init();
  auto post = getRequest();
  post.verb = Verb::Post;  // is not retried, but still closes the gate
  QCOMPARE(around({answered(429, "30")})->send(post, {})->status, 429);
  QVERIFY(sleeper_.slept.empty());

  QVERIFY(around({answered(200)})->send(getRequest("https://b.example.com/v1/me"), {}));
  QVERIFY2(sleeper_.slept.empty(), "another host is not concerned");
  QVERIFY(around({answered(200)})->send(getRequest("https://a.example.com:443/v1/other"), {}));
  QCOMPARE(sleeper_.slept, (std::vector<std::int64_t>{30'000}));
  QVERIFY(around({answered(200)})->send(getRequest(), {}));
  QCOMPARE(sleeper_.slept.size(), std::size_t{1});
}

void TestRetryingTransport::aStreamPassesTheGateAndIsNotRetried() {
  init();
  auto transport = around({answered(429, "5"), answered(200)});
  const auto receive = [](std::string_view) { return true; };
  QCOMPARE(transport->stream(getRequest(), 1s, receive, {})->status, 429);
  QCOMPARE(calls_, 1);
  QCOMPARE(transport->stream(getRequest(), 1s, receive, {})->status, 200);
  QCOMPARE(sleeper_.slept, (std::vector<std::int64_t>{5'000}));
}

void TestRetryingTransport::stoppingEndsThePauseAtOnce() {
  SystemSleeper sleeper;
  RetryingTransport transport(
      std::make_unique<ScriptedTransport>(std::deque<Result<HttpResponse>>{answered(503, "60")}, calls_),
      {clock_, sleeper, gate_, HttpLog({}), [] { return 0U; }});
  std::stop_source source;
  QElapsedTimer timer;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(100ms);
    timer.start();
    source.request_stop();
  });
  const auto answer = transport.send(getRequest(), source.get_token());
  QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  stopper.join();
  QVERIFY(timer.elapsed() < 500);
}

void TestRetryingTransport::stoppingEndsTheGateAtOnce() {
  SystemSleeper sleeper;
  HostGate gate;
  gate.closeUntil("https://a.example.com", clock_.now() + 60s);
  calls_ = 0;
  RetryingTransport transport(
      std::make_unique<ScriptedTransport>(std::deque<Result<HttpResponse>>{answered(200)}, calls_),
      {clock_, sleeper, gate, HttpLog({}), [] { return 0U; }});
  std::stop_source source;
  QElapsedTimer timer;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(100ms);
    timer.start();
    source.request_stop();
  });
  QCOMPARE(transport.send(getRequest(), source.get_token()).error().kind, ErrorKind::Cancelled);
  stopper.join();
  QVERIFY(timer.elapsed() < 500);
  QCOMPARE(calls_, 0);
}

void TestRetryingTransport::aStoppedTokenSendsNothing() {
  init();
  std::stop_source source;
  source.request_stop();
  QCOMPARE(around({answered(200)})->send(getRequest(), source.get_token()).error().kind, ErrorKind::Cancelled);
  QCOMPARE(calls_, 0);
}

void TestRetryingTransport::manyThreadsShareAGate() {
  HostGate gate;
  const UtcTime start = clock_.now();
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&gate, start, t] {
        for (int i = 0; i < 2000; ++i) {
          gate.closeUntil("https://h" + std::to_string(i % 7), start + std::chrono::milliseconds{i + t});
          static_cast<void>(gate.waitFor("https://h" + std::to_string(i % 5), start));
        }
      });
    }
  }
  QCOMPARE(gate.waitFor("https://h0", start).count(), std::int64_t{1995 + 3});
}

void TestRetryingTransport::theLogHoldsNoSecret() {
  std::string log;
  const auto sink = [&log](std::string_view line) { log += std::string(line) + '\n'; };
  const std::string secret = "s3cr3t";
  HttpRequest request;
  request.url = "https://" + secret + ".example.com/" + secret + "?token=" + secret;
  request.pathTemplate = "/v1/payments/{id}?token=" + secret;
  request.headers = {{"X-" + secret, secret}};
  request.authorizationScheme = "Bearer";
  request.credential = Secret(secret);
  request.body = secret;
  request.contentType = secret;
  request.idempotencyKey = secret;
  auto response = answered(200);
  response.body = secret;
  response.headers = {{"set-cookie", secret}, {"x-request-id", "has blank " + secret}, {"location", secret}};
  QVERIFY(around({response}, sink)->send(request, {}));
  Error refused{ErrorKind::Tls, "message with " + secret};
  refused.code = secret;
  refused.requestId = "id\n" + secret;
  QVERIFY(!around({Result<HttpResponse>(failure(refused))}, sink)->send(request, {}));
  request.pathTemplate = "/v1/a\nGET /faked 200 " + secret;
  QVERIFY(around({response}, sink)->send(request, {}));
  QVERIFY2(log.find(secret) == std::string::npos, log.c_str());
  QCOMPARE(std::count(log.begin(), log.end(), '\n'), std::ptrdiff_t{3});
  QVERIFY(log.find("GET /v1/payments/{id} 200 ") == 0);
}

void TestRetryingTransport::theLogLineIsExact() {
  std::vector<std::string> lines;
  const HttpLog log([&lines](std::string_view line) { lines.emplace_back(line); });
  auto request = getRequest();
  auto response = answered(204);
  response.headers.emplace_back("x-request-id", "req_8f2-a.B:1");
  log.exchanged(request, response, 34ms);
  request.verb = Verb::Post;
  request.pathTemplate.clear();
  log.exchanged(request, failure(ErrorKind::Offline, "no"), 1200ms);
  QCOMPARE(lines,
           (std::vector<std::string>{"GET /v1/me 204 34ms req_8f2-a.B:1", "POST (no template) offline 1200ms -"}));
}

void TestRetryingTransport::a429FromARealServerIsWaitedFor() {
  std::atomic<int> seen{0};
  const test::TestServer server([&](const test::TestRequest&, test::TestConnection& c) {
    return ++seen == 1 ? c.answer(429, "", "Retry-After: 1\r\n") : c.answer(200, "{}");
  });
  const SystemClock clock;
  SystemSleeper sleeper;
  HostGate gate;
  const auto fresh = [&] {
    return RetryingTransport(std::make_unique<CurlTransport>(TransportOptions{}),
                             {clock, sleeper, gate, HttpLog({}), [] { return 0U; }});
  };
  auto first = fresh();
  auto second = fresh();
  std::atomic<std::int64_t> secondTook{0};
  QElapsedTimer timer;
  timer.start();
  std::jthread other([&] {
    while (seen == 0) std::this_thread::sleep_for(5ms);
    std::this_thread::sleep_for(500ms);
    static_cast<void>(second.send(getRequest(server.url("/")), {}));
    secondTook = timer.elapsed();
  });
  const auto answer = first.send(getRequest(server.url("/")), {});
  QVERIFY(answer && answer->status == 200);
  QVERIFY(timer.elapsed() >= 990);
  other.join();
  QVERIFY2(secondTook >= 990, "the other connection to the host waits too");
  QCOMPARE(seen.load(), 3);
}

QTEST_APPLESS_MAIN(TestRetryingTransport)
#include "tst_retrying_transport.moc"
