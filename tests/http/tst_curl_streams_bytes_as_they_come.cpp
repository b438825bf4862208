#include <QtTest>

#include <string>
#include <thread>

#include "network/http/CurlTransport.h"
#include "tests/http/CurlRig.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

/// Endless answers: delivered at once, and ended by either side.
class CurlStreamTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { forgetProxies(); }
  void aStreamDeliversBytesAsTheyCome();
  void aStreamEndsWhenTheReceiverHasEnough();
  void aRefusedStreamIsReturnedWhole();
  void aSilentStreamIsATimeout();
  void aBrokenStreamIsAnError();
  void theTokenStopsAStreamAtOnce();
};

void CurlStreamTest::aStreamDeliversBytesAsTheyCome() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
    c.sleep(200ms);
    c.write("6\r\nsecond\r\n0\r\n\r\n");
    return true;
  });
  std::vector<std::string> parts;
  const auto answer = CurlTransport({}).stream(getRequest(server.url("/")), 5s,
                                               [&](std::string_view bytes) {
                                                 parts.emplace_back(bytes);
                                                 return true;
                                               },
                                               {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->status, 200);
  QVERIFY(answer->body.empty());
  QCOMPARE(parts, (std::vector<std::string>{"first", "second"}));
}

void CurlStreamTest::aStreamEndsWhenTheReceiverHasEnough() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\n\r\n");
    while (c.write("x")) c.sleep(5ms);
    return false;
  });
  int calls = 0;
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [&](std::string_view) { return ++calls < 3; }, {});
  QVERIFY(answer);
  QCOMPARE(calls, 3);
}

void CurlStreamTest::aRefusedStreamIsReturnedWhole() {
  const TestServer server(
      [](const TestRequest&, TestConnection& c) { return c.answer(410, "{\"code\":\"events_gone\"}"); });
  bool called = false;
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [&](std::string_view) { return called = true; }, {});
  QVERIFY(answer);
  QCOMPARE(answer->status, 410);
  QCOMPARE(answer->body, std::string("{\"code\":\"events_gone\"}"));
  QVERIFY(!called);
}

void CurlStreamTest::aSilentStreamIsATimeout() {
  for (const bool answered : {true, false}) {
    const TestServer server([&](const TestRequest&, TestConnection& c) {
      if (answered) c.write("HTTP/1.1 200 OK\r\n\r\nhello");
      c.sleep(20s);
      return false;
    });
    auto request = getRequest(server.url("/"));
    request.timeout = 300ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = CurlTransport({}).stream(request, 300ms, [](std::string_view) { return true; }, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() >= 290 && timer.elapsed() < 5000);
  }
}

void CurlStreamTest::aBrokenStreamIsAnError() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
    c.sleep(50ms);
    c.abort();
    return false;
  });
  const auto answer =
      CurlTransport({}).stream(getRequest(server.url("/")), 5s, [](std::string_view) { return true; }, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::Protocol);
}

void CurlStreamTest::theTokenStopsAStreamAtOnce() {
  const TestServer server([](const TestRequest&, TestConnection& c) {
    c.write("HTTP/1.1 200 OK\r\n\r\nhello");
    c.sleep(20s);
    return false;
  });
  std::stop_source source;
  QElapsedTimer timer;
  std::jthread stopper([&] {
    std::this_thread::sleep_for(150ms);
    timer.start();
    source.request_stop();
  });
  const auto answer = CurlTransport({}).stream(
      getRequest(server.url("/")), 20s, [](std::string_view) { return true; }, source.get_token());
  stopper.join();
  QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
  QVERIFY(timer.elapsed() < kAtOnce);
}

QTEST_APPLESS_MAIN(CurlStreamTest)
#include "tst_curl_streams_bytes_as_they_come.moc"
