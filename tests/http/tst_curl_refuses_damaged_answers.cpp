#include <QtTest>

#include <zlib.h>

#include <string>

#include "network/http/CurlTransport.h"
#include "tests/http/CurlRig.h"
#include "tests/http/server/TestServer.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace paydeck::test;
using namespace std::chrono_literals;

namespace {

std::string gzipped(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

/// What comes back too large, cut or packed wrongly, and what that is called.
class CurlDamagedAnswersTest : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { forgetProxies(); }
  void gzipIsUnpacked();
  void anOversizeAnswerIsRefused_data();
  void anOversizeAnswerIsRefused();
  void aCutAnswerIsAnError_data();
  void aCutAnswerIsAnError();
};

void CurlDamagedAnswersTest::gzipIsUnpacked() {
  const std::string text = "{\"data\":\"" + std::string(10000, 'x') + "\"}";
  const TestServer server([&](const TestRequest& r, TestConnection& c) {
    const bool damaged = r.line.find("damaged") != std::string::npos;
    auto packed = gzipped(text);
    if (damaged) packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
    return c.answer(200, packed, "Content-Encoding: gzip\r\n");
  });
  CurlTransport transport({});
  const auto answer = transport.send(getRequest(server.url("/")), {});
  QVERIFY2(answer, answer ? "" : answer.error().message.c_str());
  QCOMPARE(answer->body, text);
  QCOMPARE(server.requests().at(0).headers.at("accept-encoding"), std::string("gzip"));
  const auto damaged = transport.send(getRequest(server.url("/damaged")), {});
  QVERIFY(!damaged);
  QCOMPARE(damaged.error().kind, ErrorKind::Protocol);
}

void CurlDamagedAnswersTest::anOversizeAnswerIsRefused_data() {
  QTest::addColumn<QString>("how");
  for (const char* how : {"length", "chunked", "endless", "gzip bomb", "headers"}) QTest::newRow(how) << how;
}

void CurlDamagedAnswersTest::anOversizeAnswerIsRefused() {
  QFETCH(QString, how);
  const std::string megabyte(1U << 20U, 'x');
  const TestServer server([&](const TestRequest&, TestConnection& c) {
    if (how == "length") {
      c.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n");
      for (int i = 0; i < 5 && c.write(megabyte); ++i) {
      }
    } else if (how == "chunked") {
      c.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 5 && c.write("100000\r\n" + megabyte + "\r\n"); ++i) {
      }
    } else if (how == "endless") {
      c.write("HTTP/1.1 200 OK\r\n\r\n");
      while (c.write(megabyte)) {
      }
    } else if (how == "gzip bomb") {
      c.answer(200, gzipped(std::string(50U << 20U, 'x')), "Content-Encoding: gzip\r\n");
    } else {
      c.write("HTTP/1.1 200 OK\r\n");
      while (c.write("X-Filler: " + std::string(1000, 'x') + "\r\n")) {
      }
    }
    return false;
  });
  auto request = getRequest(server.url("/"));
  request.maxResponseBytes = 2U << 20U;
  const auto answer = CurlTransport({}).send(request, {});
  QVERIFY(!answer);
  QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
}

void CurlDamagedAnswersTest::aCutAnswerIsAnError_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<bool>("reset");
  QTest::addColumn<int>("kind");
  const auto row = [](const char* name, const char* bytes, bool reset, ErrorKind kind) {
    QTest::newRow(name) << QByteArray(bytes) << reset << static_cast<int>(kind);
  };
  row("nothing", "", false, ErrorKind::Timeout);
  row("reset before the answer", "", true, ErrorKind::Timeout);
  row("body shorter than its length", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", false,
      ErrorKind::Protocol);
  row("chunked without the end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", false,
      ErrorKind::Protocol);
  row("cut within a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n50\r\nhello", false,
      ErrorKind::Protocol);
  row("bad chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello", false, ErrorKind::Protocol);
  row("reset within the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", true, ErrorKind::Protocol);
  row("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n", false, ErrorKind::Protocol);
  row("garbage status", "HTTP/1.1 abc\r\n\r\n", false, ErrorKind::Protocol);
}

void CurlDamagedAnswersTest::aCutAnswerIsAnError() {
  QFETCH(QByteArray, bytes);
  QFETCH(bool, reset);
  QFETCH(int, kind);
  const TestServer server([&](const TestRequest&, TestConnection& c) {
    c.write(bytes.toStdString());
    if (reset) {
      c.sleep(100ms);  // the bytes first, then the reset
      c.abort();
    }
    return false;
  });
  const auto answer = CurlTransport({}).send(getRequest(server.url("/")), {});
  QVERIFY2(!answer, "must not pass for an answer");
  QVERIFY2(static_cast<int>(answer.error().kind) == kind, answer.error().message.c_str());
}

QTEST_APPLESS_MAIN(CurlDamagedAnswersTest)
#include "tst_curl_refuses_damaged_answers.moc"
