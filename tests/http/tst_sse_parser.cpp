#include <QtTest>
#include <random>
#include <string>

#include "network/http/SseParser.h"

using namespace paydeck;
using namespace paydeck::http;
using namespace std::string_literals;

namespace {

/// Everything a stream gave, as one text: "type|id|data;" per event and "#" per comment.
struct Reading {
  std::string seen;
  std::string lastId;
  std::int64_t retry = -1;
  bool tooLarge = false;
};

Reading read(const std::vector<std::string>& pieces, std::size_t limit = 1U << 20U) {
  Reading reading;
  SseParser parser(limit);
  const SseParser::Receiver receiver{
      .onEvent = [&](const SseEvent& e) { reading.seen += e.type + "|" + e.id + "|" + e.data + ";"; },
      .onComment = [&] { reading.seen += "#"; }};
  for (const auto& piece : pieces) {
    if (!parser.feed(piece, receiver)) {
      reading.tooLarge = true;
      break;
    }
  }
  reading.lastId = parser.lastEventId();
  if (parser.retry()) reading.retry = parser.retry()->count();
  return reading;
}

}  // namespace

/// The rules of the HTML standard for event streams, at every way of cutting the bytes.
class TestSseParser : public QObject {
  Q_OBJECT

 private slots:
  void theStandardsRulesHold_data();
  void theStandardsRulesHold();
  void anyCutOfTheBytesReadsTheSame();
  void anIdWithNulIsIgnored();
  void theRetryTimeIsRead();
  void anUnfinishedEventIsDropped();
  void anOversizeEventIsRefusedAndManySmallOnesAreNot();
  void aMillionEventsNeedNoMemory();
};

void TestSseParser::theStandardsRulesHold_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("seen");
  const auto row = [](const char* name, const char* text, const char* seen) {
    QTest::newRow(name) << QByteArray(text) << QByteArray(seen);
  };
  row("one event", "data: a\n\n", "message||a;");
  row("type and id", "id: 7\nevent: payment.updated\ndata: {}\n\n", "payment.updated|7|{};");
  row("several lines", "data: YHOO\ndata: +2\ndata: 10\n\n", "message||YHOO\n+2\n10;");
  row("no blank after the colon", "data:a\n\n", "message||a;");
  row("only one blank is cut", "data:  a\n\n", "message|| a;");
  row("empty data lines", "data\n\ndata\ndata\n\ndata:", "message||;message||\n;");
  row("without data nothing happens", "event: x\n\ndata: a\n\n", "message||a;");
  row("comment", ": hb\n:\ndata: a\n\n", "##message||a;");
  row("unknown field", "foo: bar\ndata: a\n\n", "message||a;");
  row("field without colon", "foo\ndata: a\n\n", "message||a;");
  row("case matters", "DATA: a\n\n", "");
  row("id stays", "id: 1\ndata: a\n\ndata: b\n\n", "message|1|a;message|1|b;");
  row("id is emptied", "id: 1\ndata: a\n\nid\ndata: b\n\n", "message|1|a;message||b;");
  row("carriage return", "data: a\r\rdata: b\r\r", "message||a;message||b;");
  row("carriage return and line feed", "data: a\r\n\r\ndata: b\r\n\r\n", "message||a;message||b;");
  row("mixed line ends", "data: a\r\ndata: b\ndata: c\r\n\n", "message||a\nb\nc;");
  row("byte order mark",
      "\xEF\xBB\xBF"
      "data: a\n\n",
      "message||a;");
  row("only the first byte order mark",
      "\xEF\xBB\xBF\xEF\xBB\xBF"
      "data: a\n\n",
      "");
  row("half a byte order mark",
      "\xEF\xBB"
      "data: a\n\n",
      "");
  row("empty type", "event:\ndata: a\n\n", "message||a;");
  row("the type does not stay", "event: x\ndata: a\n\ndata: b\n\n", "x||a;message||b;");
  row("colons in the data", "data: a:b: c\n\n", "message||a:b: c;");
}

void TestSseParser::theStandardsRulesHold() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, seen);
  QCOMPARE(QByteArray::fromStdString(read({text.toStdString()}).seen), seen);
  std::vector<std::string> bytes;
  for (const char c : text) bytes.emplace_back(1, c);
  QCOMPARE(QByteArray::fromStdString(read(bytes).seen), seen);
}

void TestSseParser::anyCutOfTheBytesReadsTheSame() {
  std::mt19937 random(20261118);
  static const std::vector<std::string> kParts = {
      "\n", "\r", "\r\n", ":", "data:", "data", "id: ", "event:", "retry: 5", " ", "x", "\0"s, "\xEF\xBB\xBF"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += kParts[random() % kParts.size()];
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = 1 + random() % 5;
      pieces.push_back(text.substr(at, size));
      at += size;
    }
    const auto whole = read({text});
    const auto cut = read(pieces);
    QCOMPARE(cut.seen, whole.seen);
    QCOMPARE(cut.lastId, whole.lastId);
    QCOMPARE(cut.retry, whole.retry);
  }
}

void TestSseParser::anIdWithNulIsIgnored() {
  QCOMPARE(read({"id: 1\ndata: a\n\nid: 2\0003\ndata: b\n\n"s}).seen, "message|1|a;message|1|b;"s);
  QCOMPARE(read({"id: 5\n\n"}).lastId, "5"s);
  QVERIFY2(read({"id: 5\n"}).lastId.empty(), "an id counts once its event is finished");
}

void TestSseParser::theRetryTimeIsRead() {
  QCOMPARE(read({"retry: 2500\n"}).retry, std::int64_t{2500});
  QCOMPARE(read({"retry: soon\n"}).retry, std::int64_t{-1});
  QCOMPARE(read({"retry: -1\n"}).retry, std::int64_t{-1});
  QCOMPARE(read({"retry:\n"}).retry, std::int64_t{-1});
  QCOMPARE(read({"retry: 99999999999999999999999\n"}).retry, std::int64_t{3'600'000});
}

void TestSseParser::anUnfinishedEventIsDropped() {
  QCOMPARE(read({"data: a\n\ndata: b\n"}).seen, "message||a;"s);
  QCOMPARE(read({"data: a\n\ndata: b"}).seen, "message||a;"s);
}

void TestSseParser::anOversizeEventIsRefusedAndManySmallOnesAreNot() {
  QVERIFY(read({"data: " + std::string(2000, 'x') + "\n\n"}, 1000).tooLarge);
  QVERIFY(read(std::vector<std::string>(300, "xxxx"), 1000).tooLarge);
  QVERIFY(read(std::vector<std::string>(300, "data: xxxx\n"), 1000).tooLarge);
  QVERIFY(read(std::vector<std::string>(300, ": " + std::string(10, 'x')), 1000).tooLarge);
  QVERIFY(!read(std::vector<std::string>(300, "data: xxxx\n\n"), 1000).tooLarge);
}

void TestSseParser::aMillionEventsNeedNoMemory() {
  std::size_t count = 0;
  SseParser parser(1000);
  const SseParser::Receiver receiver{.onEvent = [&](const SseEvent&) { ++count; }, .onComment = {}};
  std::string page;
  for (int i = 0; i < 1000; ++i) page += "id: 1\ndata: " + std::string(100, 'x') + "\n\n";
  for (int i = 0; i < 1000; ++i) QVERIFY(parser.feed(page, receiver));
  QCOMPARE(count, std::size_t{1'000'000});
}

QTEST_APPLESS_MAIN(TestSseParser)
#include "tst_sse_parser.moc"
