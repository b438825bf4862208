#include <QtTest>
#include <string>

#include "network/json/JsonDocument.h"

using namespace paydeck;
using namespace paydeck::json;

/// Which texts are JSON, and what is said about those that are not.
class TestJsonDocument : public QObject {
  Q_OBJECT

 private slots:
  void whatIsNotJsonIsRefused_data();
  void whatIsNotJsonIsRefused();
  void whatIsJsonIsRead_data();
  void whatIsJsonIsRead();
  void everyPrefixOfADocumentIsRefused();
  void nestingUpToTheLimitIsReadAndOneMoreIsNot();
  void aHugeDocumentIsRefusedBeforeItIsRead();
  void aHundredMegabytesAreReadWhenTheLimitAllowsIt();
  void tooManyValuesAreRefused();
  void thousandsOfKeysMadeToCollideTakeNoTime();
};

void TestJsonDocument::whatIsNotJsonIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("says");
  const auto row = [](const char* name, const QByteArray& text, const char* says) {
    QTest::newRow(name) << text << QByteArray(says);
  };
  row("empty", "", "empty");
  row("only blanks", " \n\t ", "JSON");
  row("words", "hello", "byte 0: expected a value");
  row("html", "<html></html>", "byte 0: expected a value");
  row("two values", "1 2", "byte 2: expected nothing more");
  row("two objects", "{}{}", "byte 2: expected nothing more");
  row("comma at the end of an array", "[1,]", "byte 3: expected a value");
  row("comma at the end of an object", "{\"a\":1,}", "byte 7: expected a key");
  row("no comma", "[1 2]", "byte 3: expected a comma or ]");
  row("no colon", "{\"a\" 1}", "byte 5: expected a colon");
  row("key without quotes", "{a:1}", "byte 1: expected a key");
  row("single quotes", "{'a':1}", "expected a key");
  row("wrong bracket", "[1}", "expected a comma or ]");
  row("wrong brace", "{\"a\":1]", "expected a comma or }");
  row("open array", "[1", "ends too early");
  row("open object", "{\"a\":", "ends too early");
  row("open text", "[\"abc", "ends inside a text");
  row("text then letters", "[\"abc\"def]", "expected a comma or ]");
  row("text then text", "[\"abc\"\"def\"]", "expected a comma or ]");
  row("leading zero", "[01]", "expected a value");
  row("plus", "[+1]", "expected a value");
  row("no digit before the point", "[.5]", "expected a value");
  row("no digit after the point", "[1.]", "expected a value");
  row("empty exponent", "[1e]", "expected a value");
  row("comma as point", "[1,5,]", "expected a value");
  row("hex", "[0x10]", "expected a value");
  row("nan", "[NaN]", "expected a value");
  row("infinity", "[-Infinity]", "expected a value");
  row("capital true", "[True]", "expected a value");
  row("cut true", "[tru]", "expected a value");
  row("comment", "[1] // one", "expected nothing more");
  row("unknown escape", "[\"\\x41\"]", "unknown escape");
  row("short unicode escape", "[\"\\u12\"]", "unknown escape");
  row("unicode escape without hex", "[\"\\u12g4\"]", "unknown escape");
  row("line break in a text", "[\"a\nb\"]", "control character");
  row("NUL in a text", QByteArray("[\"a\0b\"]", 7), "control character");
  row("NUL outside", QByteArray("[1]\0", 4), "expected nothing more");
  row("NUL alone", QByteArray("\0", 1), "expected a value");
  row("byte order mark", "\xEF\xBB\xBF{}", "expected a value");
  row("stray continuation byte", "[\"\x80\"]", "UTF-8");
  row("overlong slash", "[\"\xC0\xAF\"]", "UTF-8");
  row("surrogate in UTF-8", "[\"\xED\xA0\x80\"]", "UTF-8");
  row("cut UTF-8", "[\"\xE2\x82\"]", "UTF-8");
  row("Latin-1", "[\"M\xFCller\"]", "UTF-8");
  row("UTF-16", QByteArray("[\0]\0", 4), "JSON");
}

void TestJsonDocument::whatIsNotJsonIsRefused() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, says);
  const auto document = JsonDocument::parse(text.toStdString());
  QVERIFY(!document);
  QCOMPARE(document.error().kind, ErrorKind::Protocol);
  QVERIFY2(document.error().message.find(says.toStdString()) != std::string::npos, document.error().message.c_str());
}

void TestJsonDocument::whatIsJsonIsRead_data() {
  QTest::addColumn<QByteArray>("text");
  for (const char* text : {"null",
                           "true",
                           "false",
                           "0",
                           "-0",
                           "1.5",
                           "1e5",
                           "-1.25E-7",
                           "\"\"",
                           "\"a\"",
                           "[]",
                           "{}",
                           " [ ] ",
                           "\t{\r\n}\n",
                           "[[],{},[{}]]",
                           "{\"\":1}",
                           "{\"a\":{\"b\":[1,\"2\",null,true,{\"c\":[]}]}}",
                           "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"]",
                           "[\"\\ud83d\\ude00\"]",
                           "[\"\\\\\"]",
                           "[\"\\\\\\\"\"]",
                           "[\"]}{[,:\"]",
                           "[\"\xF0\x9F\x98\x80\"]",
                           "123456789012345678901234567890"}) {
    QTest::newRow(text) << QByteArray(text);
  }
}

void TestJsonDocument::whatIsJsonIsRead() {
  QFETCH(QByteArray, text);
  const auto document = JsonDocument::parse(text.toStdString());
  QVERIFY2(document, document ? "" : document.error().message.c_str());
  QCOMPARE(QByteArray::fromStdString(std::string(document->root().rawJson())), text.trimmed());
}

void TestJsonDocument::everyPrefixOfADocumentIsRefused() {
  const std::string whole =
      R"({"data":[{"id":"pay_1","amount":"12.50","n":[1,2,{"x":"\u00e9\\"}]},{"ok":true}],"next":null})";
  QVERIFY(JsonDocument::parse(whole));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    QVERIFY2(!JsonDocument::parse(whole.substr(0, length)), whole.substr(0, length).c_str());
  }
}

void TestJsonDocument::nestingUpToTheLimitIsReadAndOneMoreIsNot() {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  QVERIFY(JsonDocument::parse(nested(64)));
  const auto deeper = JsonDocument::parse(nested(65));
  QVERIFY(!deeper);
  QCOMPARE(deeper.error().kind, ErrorKind::TooLarge);
  QVERIFY(!JsonDocument::parse(std::string(5'000'000, '[')));
  QVERIFY(JsonDocument::parse(nested(100), JsonLimits{.maxDepth = 100}));
}

void TestJsonDocument::aHugeDocumentIsRefusedBeforeItIsRead() {
  const std::string huge(100U << 20U, ' ');
  QElapsedTimer timer;
  timer.start();
  const auto document = JsonDocument::parse(huge);
  QVERIFY(!document);
  QCOMPARE(document.error().kind, ErrorKind::TooLarge);
  QVERIFY2(timer.elapsed() < 50, "refusing has to look at the size only");
}

void TestJsonDocument::aHundredMegabytesAreReadWhenTheLimitAllowsIt() {
  const std::string element = "{\"id\":\"pay_1\",\"text\":\"" + std::string(1000, 'x') + "\"},";
  std::string huge = "[";
  while (huge.size() < (100U << 20U)) huge += element;
  huge += "1]";
  const auto document = JsonDocument::parse(huge, JsonLimits{.maxBytes = 128U << 20U});
  QVERIFY(document);
  QCOMPARE(document->root().asArray()->size(), (huge.size() - 3) / element.size() + 1);
}

void TestJsonDocument::tooManyValuesAreRefused() {
  std::string many = "[1";
  for (int i = 1; i < 1000; ++i) many += ",1";
  many += ']';
  QVERIFY(JsonDocument::parse(many, JsonLimits{.maxValues = 1001}));
  const auto refused = JsonDocument::parse(many, JsonLimits{.maxValues = 1000});
  QVERIFY(!refused);
  QCOMPARE(refused.error().kind, ErrorKind::TooLarge);
}

void TestJsonDocument::thousandsOfKeysMadeToCollideTakeNoTime() {
  // Same first and last eight bytes and the same length: every key has the same hash.
  std::string colliding = "{";
  for (int i = 100'000; i < 200'000; ++i) colliding += "\"aaaaaaaa" + std::to_string(i) + "bbbbbbbb\":1,";
  colliding += "\"z\":2}";
  QElapsedTimer timer;
  timer.start();
  const auto document = JsonDocument::parse(colliding);
  QVERIFY(document);
  QCOMPARE(*document->root().field("z")->asInt64(), std::int64_t{2});
  QVERIFY2(timer.elapsed() < 3000, "a hundred thousand colliding keys must not be quadratic");
}

QTEST_APPLESS_MAIN(TestJsonDocument)
#include "tst_json_document.moc"
