#include <QtTest>
#include <string>
#include <thread>

#include "network/http/CurlTransport.h"
#include "network/http/SseStream.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n\r\n";

HttpRequest streamRequest(const TestServer& server) {
  HttpRequest request;
  request.url = server.url("/v1/events/stream");
  request.timeout = 5s;
  return request;
}

}  // namespace

/// One connection after another to an event stream, over the wire.
class TestSseStream : public QObject {
  Q_OBJECT

 private slots:
  void aRunResumesWhereTheLastOneEnded();
  void anEventThatWasNotTakenIsAskedForAgain();
  void heartbeatsKeepTheStreamAliveAndSilenceEndsIt();
  void aRefusalComesWithItsDocument();
  void aPageThatIsNoEventStreamIsNamed();
  void theServersPauseIsPassedOn();
  void anOversizeEventEndsTheRun();
  void stoppingEndsARunAtOnce();
};

void TestSseStream::aRunResumesWhereTheLastOneEnded() {
  const TestServer server([](const TestRequest& r, TestConnection& c) {
    const auto last = r.headers.find("last-event-id");
    const int from = last == r.headers.end() ? 0 : std::stoi(last->second);
    c.write(kHead);
    for (int i = from + 1; i <= from + 3; ++i)
      c.write("id: " + std::to_string(i) + "\ndata: e" + std::to_string(i) + "\n\n");
    if (from == 0) {
      c.write("id: 99\ndata: cut");  // breaks off within an event
      c.sleep(50ms);
      c.abort();
    }
    return false;
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 5s);
  std::string seen;
  int alive = 0;
  const SseStream::Receiver receiver{.onEvent =
                                         [&](const SseEvent& e) {
                                           seen += e.data + " ";
                                           return true;
                                         },
                                     .onAlive = [&] { ++alive; }};
  const auto first = stream.run(receiver, {});
  QCOMPARE(first.error.kind, ErrorKind::Protocol);
  QVERIFY(first.wasAlive);
  QCOMPARE(stream.lastEventId(), std::string("3"));
  const auto second = stream.run(receiver, {});
  QCOMPARE(second.error.kind, ErrorKind::Server);
  QCOMPARE(seen, std::string("e1 e2 e3 e4 e5 e6 "));
  QCOMPARE(alive, 6);
  QCOMPARE(server.requests().at(0).headers.at("accept"), std::string("text/event-stream"));
  QVERIFY(server.requests().at(0).headers.count("last-event-id") == 0);
}

void TestSseStream::anEventThatWasNotTakenIsAskedForAgain() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write(std::string(kHead) + "id: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\ndata: c\n\n");
    c.sleep(5s);
    return false;
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 5s);
  int events = 0;
  const auto end = stream.run({.onEvent = [&](const SseEvent&) { return ++events < 2; }, .onAlive = {}}, {});
  QCOMPARE(end.error.kind, ErrorKind::Cancelled);
  QCOMPARE(events, 2);
  QCOMPARE(stream.lastEventId(), std::string("1"));
}

void TestSseStream::heartbeatsKeepTheStreamAliveAndSilenceEndsIt() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write(kHead);
    for (int i = 0; i < 6; ++i) {
      c.write(":hb\n\n");
      c.sleep(100ms);
    }
    c.sleep(10s);
    return false;
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 300ms);
  int alive = 0;
  QElapsedTimer timer;
  timer.start();
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = [&] { ++alive; }}, {});
  QCOMPARE(end.error.kind, ErrorKind::Timeout);
  QVERIFY2(end.error.message.find("silent") != std::string::npos, end.error.message.c_str());
  QCOMPARE(alive, 6);
  QVERIFY(timer.elapsed() > 750 && timer.elapsed() < 2500);
}

void TestSseStream::aRefusalComesWithItsDocument() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    return c.answer(410, R"({"code":"events_gone"})",
                    "X-Request-Id: req_1\r\nContent-Type: application/problem+json\r\n");
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 5s);
  stream.resumeAfter("12");
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = {}}, {});
  QVERIFY(end.refused);
  QCOMPARE(end.refused->body, std::string(R"({"code":"events_gone"})"));
  QCOMPARE(end.error.httpStatus, 410);
  QCOMPARE(end.error.kind, ErrorKind::Refused);
  QCOMPARE(end.error.requestId, std::string("req_1"));
  QVERIFY(!end.wasAlive);
  QCOMPARE(server.requests().at(0).headers.at("last-event-id"), std::string("12"));
}

void TestSseStream::aPageThatIsNoEventStreamIsNamed() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    return c.answer(200, "<html>Log in to the hotel network</html>", "Content-Type: text/html\r\n");
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 5s);
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = {}}, {});
  QCOMPARE(end.error.kind, ErrorKind::Protocol);
  QVERIFY(!end.wasAlive);
}

void TestSseStream::theServersPauseIsPassedOn() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write(std::string(kHead) + "retry: 1500\n\n");
    return false;
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 5s);
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = {}}, {});
  QCOMPARE(end.error.retryAfter.value_or(0ms).count(), std::int64_t{1500});
}

void TestSseStream::anOversizeEventEndsTheRun() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write(kHead);
    while (c.write("data: " + std::string(10'000, 'x') + "\n")) {
    }
    return false;
  });
  CurlTransport transport({});
  auto request = streamRequest(server);
  request.maxResponseBytes = 100'000;
  SseStream stream(transport, request, 5s);
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = {}}, {});
  QCOMPARE(end.error.kind, ErrorKind::TooLarge);
}

void TestSseStream::stoppingEndsARunAtOnce() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write(kHead);
    c.sleep(10s);
    return false;
  });
  CurlTransport transport({});
  SseStream stream(transport, streamRequest(server), 10s);
  std::stop_source source;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(100ms);
    source.request_stop();
  });
  QElapsedTimer timer;
  timer.start();
  const auto end = stream.run({.onEvent = [](const SseEvent&) { return true; }, .onAlive = {}}, source.get_token());
  QCOMPARE(end.error.kind, ErrorKind::Cancelled);
  QVERIFY(timer.elapsed() < 200);
}

QTEST_APPLESS_MAIN(TestSseStream)
#include "tst_sse_stream.moc"
