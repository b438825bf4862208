#include <QtTest>
#include <limits>
#include <string>

#include "network/http/HttpDate.h"
#include "network/http/HttpTypes.h"
#include "network/http/RetryPlan.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
const UtcTime kNow = *parseRfc3339("2026-11-18T14:01:26Z");

RetryQuestion status(int code) {
  return {.repeatable = true, .attempt = 1, .status = code, .now = kNow, .random = kMost};
}
RetryQuestion error(ErrorKind kind) {
  return {.repeatable = true, .attempt = 1, .error = kind, .now = kNow, .random = kMost};
}

}  // namespace

/// What is sent again, when, and what never.
class TestRetryPlan : public QObject {
  Q_OBJECT

 private slots:
  void onlyPassingTroubleIsRetried();
  void neverAfterStopTlsOrOversize();
  void whatMustNotHappenTwiceIsNeverSentAgain();
  void repeatableMeansIdempotentOrKeyed();
  void attemptsAreLimited();
  void thePauseGrowsAndIsSpreadOverItsWholeRange();
  void retryAfterIsTheLeastWaited();
  void aTooLongRetryAfterIsNotWaitedFor();
  void aDamagedRetryAfterIsIgnored_data();
  void aDamagedRetryAfterIsIgnored();
  void httpDatesAreReadStrictly_data();
  void httpDatesAreReadStrictly();
};

void TestRetryPlan::onlyPassingTroubleIsRetried() {
  for (int code = 100; code < 600; ++code) {
    const bool passing = code == 408 || code == 425 || code == 429 || (code >= 500 && code != 501 && code != 505);
    QVERIFY2(planRetry(status(code), {}).retry == passing, std::to_string(code).c_str());
  }
}

void TestRetryPlan::neverAfterStopTlsOrOversize() {
  for (const auto kind :
       {ErrorKind::Cancelled, ErrorKind::Tls, ErrorKind::TooLarge, ErrorKind::InvalidInput, ErrorKind::Unsupported}) {
    QVERIFY(!planRetry(error(kind), {}).retry);
  }
  for (const auto kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Protocol})
    QVERIFY(planRetry(error(kind), {}).retry);
}

void TestRetryPlan::whatMustNotHappenTwiceIsNeverSentAgain() {
  for (const auto kind : {ErrorKind::Offline, ErrorKind::Timeout, ErrorKind::Protocol}) {
    auto question = error(kind);
    question.repeatable = false;
    QVERIFY(!planRetry(question, {}).retry);
  }
  for (const int code : {408, 425, 429, 500, 503}) {
    auto question = status(code);
    question.repeatable = false;
    QVERIFY(!planRetry(question, {}).retry);
  }
}

void TestRetryPlan::repeatableMeansIdempotentOrKeyed() {
  HttpRequest request;
  for (const auto verb : {Verb::Get, Verb::Put, Verb::Delete}) {
    request.verb = verb;
    QVERIFY(isRepeatable(request));
  }
  for (const auto verb : {Verb::Post, Verb::Patch}) {
    request.verb = verb;
    request.idempotencyKey.clear();
    QVERIFY(!isRepeatable(request));
    request.idempotencyKey = "k";
    QVERIFY(isRepeatable(request));
  }
}

void TestRetryPlan::attemptsAreLimited() {
  auto question = status(503);
  for (question.attempt = 1; question.attempt <= 6; ++question.attempt) {
    QCOMPARE(planRetry(question, {.maxAttempts = 4}).retry, question.attempt < 4);
  }
}

void TestRetryPlan::thePauseGrowsAndIsSpreadOverItsWholeRange() {
  const RetryPolicy policy{.maxAttempts = 100, .firstDelay = 100ms, .longestDelay = 1000ms};
  const std::vector<std::chrono::milliseconds> limits = {100ms, 200ms, 400ms, 800ms, 1000ms, 1000ms};
  auto question = status(503);
  for (std::size_t i = 0; i < limits.size(); ++i) {
    question.attempt = static_cast<int>(i) + 1;
    question.random = kMost;
    QCOMPARE(planRetry(question, policy).wait.count(), limits[i].count() - 1);
    question.random = kMost / 2 + 1;
    QCOMPARE(planRetry(question, policy).wait.count(), limits[i].count() / 2);
    question.random = 0;
    QCOMPARE(planRetry(question, policy).wait.count(), std::int64_t{0});
  }
  question.attempt = 99;
  question.random = kMost;
  QCOMPARE(planRetry(question, policy).wait.count(), std::int64_t{999});
}

void TestRetryPlan::retryAfterIsTheLeastWaited() {
  auto question = status(429);
  question.random = 0;
  question.retryAfter = "7";
  QCOMPARE(planRetry(question, {}).wait.count(), std::int64_t{7000});
  question.retryAfter = "Wed, 18 Nov 2026 14:01:36 GMT";
  QCOMPARE(planRetry(question, {}).wait.count(), std::int64_t{10'000});
  question.retryAfter = "Wed, 18 Nov 2026 13:00:00 GMT";
  QCOMPARE(planRetry(question, {}).wait.count(), std::int64_t{0});
  question.retryAfter = "7";
  question.random = kMost;
  QCOMPARE(planRetry(question, {.firstDelay = 250ms}).wait.count(), std::int64_t{7249});
}

void TestRetryPlan::aTooLongRetryAfterIsNotWaitedFor() {
  auto question = status(503);
  question.retryAfter = "121";
  QVERIFY(!planRetry(question, {}).retry);
  question.retryAfter = "120";
  QVERIFY(planRetry(question, {}).retry);
  question.retryAfter = "Fri, 18 Nov 2033 14:01:36 GMT";
  QVERIFY(!planRetry(question, {}).retry);
}

void TestRetryPlan::aDamagedRetryAfterIsIgnored_data() {
  QTest::addColumn<QString>("text");
  for (const char* text :
       {"", "soon", "-5", "+5", "1.5", "99999999999999999999", "5 s", "Wed, 18 Nov 2026", "18 Nov 2026 14:01:36"}) {
    QTest::newRow(text) << text;
  }
}

void TestRetryPlan::aDamagedRetryAfterIsIgnored() {
  QFETCH(QString, text);
  auto question = status(503);
  question.random = 0;
  question.retryAfter = text.toStdString();
  QVERIFY(planRetry(question, {}).retry);
  QCOMPARE(planRetry(question, {}).wait.count(), std::int64_t{0});
}

void TestRetryPlan::httpDatesAreReadStrictly_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("time");
  QTest::newRow("usual") << "Sun, 06 Nov 1994 08:49:37 GMT"
                         << "1994-11-06T08:49:37.000Z";
  QTest::newRow("leap day") << "Thu, 29 Feb 2024 23:59:59 GMT"
                            << "2024-02-29T23:59:59.000Z";
  QTest::newRow("wrong weekday") << "Mon, 06 Nov 1994 08:49:37 GMT"
                                 << "";
  QTest::newRow("no leap day") << "Sun, 29 Feb 2026 08:49:37 GMT"
                               << "";
  QTest::newRow("hour 24") << "Sun, 06 Nov 1994 24:49:37 GMT"
                           << "";
  QTest::newRow("another zone") << "Sun, 06 Nov 1994 08:49:37 UTC"
                                << "";
  QTest::newRow("one digit day") << "Sun, 6 Nov 1994 08:49:37 GMT"
                                 << "";
  QTest::newRow("sign") << "Sun, +6 Nov 1994 08:49:37 GMT"
                        << "";
}

void TestRetryPlan::httpDatesAreReadStrictly() {
  QFETCH(QString, text);
  QFETCH(QString, time);
  const auto parsed = parseHttpDate(text.toStdString());
  QCOMPARE(parsed ? QString::fromStdString(formatRfc3339(*parsed)) : QString(), time);
}

QTEST_APPLESS_MAIN(TestRetryPlan)
#include "tst_retry_plan.moc"
