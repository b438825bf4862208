#include <QtTest>

#include "network/http/AnswerError.h"

using namespace paydeck;
using namespace paydeck::http;

namespace {

using Headers = decltype(HttpResponse::headers);

constexpr BackendWords kWords{"Acme Pay", "badge", "Ask Ada."};

QString message(int status, const Refusal& refusal = {}, const Headers& headers = {}) {
  return QString::fromStdString(refusedAnswer({status, headers, {}}, refusal, kWords, "payments").message);
}

}  // namespace

class tst_answer_error : public QObject {
  Q_OBJECT

 private slots:
  void everyStatusSaysWhatHappenedAndWhatToDo();
  void theServersOwnWordsAreShownOnOneLine();
  void aWaitIsToldInWholeSecondsOfTheServersClock();
  void theRequestIdOfTheBodyWinsOverTheHeaders();
  void whatCannotBeReadKeepsItsKindAndSaysWhy();
};

void tst_answer_error::everyStatusSaysWhatHappenedAndWhatToDo() {
  QCOMPARE(message(401), QString("Acme Pay no longer accepts this badge. Your saved payments are still here. Connect "
                                 "again in Settings."));
  QCOMPARE(message(403), QString("This badge may not read payments. Ask Ada."));
  QCOMPARE(message(403, {.needed = "It takes a key."}), QString("It takes a key. Ask Ada."));
  QCOMPARE(message(403, {.text = "Not your own.", .code = "self_approval"}),
           QString("Acme Pay refused: Not your own."));
  QCOMPARE(message(404), QString("Acme Pay has no such payments."));
  QCOMPARE(message(429), QString("Acme Pay asked Paydeck to slow down. It goes on by itself."));
  QCOMPARE(message(500), QString("Acme Pay had a problem of its own (500). Your saved payments are still here; Paydeck "
                                 "tries again by itself."));
  QCOMPARE(message(302),
           QString("Acme Pay answered with 302 instead of payments. Check the server address in Settings."));
  QCOMPARE(message(418), QString("Acme Pay refused to give payments (418)."));
}

void tst_answer_error::theServersOwnWordsAreShownOnOneLine() {
  QCOMPARE(message(400, {.text = "no\nsuch\tday"}), QString("Acme Pay refused: no such day"));
  QVERIFY(message(400, {.text = std::string(5000, 'x')}).size() < 400);
  QVERIFY(message(403, {.needed = std::string(5000, 'x')}).size() < 400);
}

void tst_answer_error::aWaitIsToldInWholeSecondsOfTheServersClock() {
  QVERIFY(message(429, {}, {{"retry-after", "9"}}).endsWith("in 9 s."));
  const Headers headers{{"date", "Sun, 01 Nov 2026 10:00:00 GMT"}, {"retry-after", "Sun, 01 Nov 2026 10:00:30 GMT"}};
  QVERIFY2(message(429, {}, headers).endsWith("in 30 s."), qPrintable(message(429, {}, headers)));
}

void tst_answer_error::theRequestIdOfTheBodyWinsOverTheHeaders() {
  const HttpResponse answer{500, {{"x-request-id", "of\nheader"}}, {}};
  QCOMPARE(refusedAnswer(answer, {}, kWords, "payments").requestId, std::string("of header"));
  QCOMPARE(refusedAnswer(answer, {.requestId = "body"}, kWords, "payments").requestId, std::string("body"));
}

void tst_answer_error::whatCannotBeReadKeepsItsKindAndSaysWhy() {
  const Error why{ErrorKind::Protocol, "data: expected an array"};
  const Error error = unreadableAnswer(why, {200, {{"x-request-id", "r1"}}, "x"}, kWords, "payments");
  QCOMPARE(error.kind, ErrorKind::Protocol);
  QCOMPARE(error.httpStatus, 200);
  QCOMPARE(error.requestId, std::string("r1"));
  QCOMPARE(error.message, std::string("Acme Pay's answer about payments cannot be read (data: expected an array). Your "
                                      "saved payments are still here."));
}

QTEST_GUILESS_MAIN(tst_answer_error)
#include "tst_answer_error.moc"
