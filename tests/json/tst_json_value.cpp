#include <QtTest>
#include <string>

#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

using namespace paydeck;
using namespace paydeck::json;
using namespace std::string_literals;

/// What reading a value gives, and how a wrong one is named.
class TestJsonValue : public QObject {
  Q_OBJECT

 private slots:
  void numbersKeepTheirExactText();
  void integersAreStrict_data();
  void integersAreStrict();
  void textIsDecodedExactly();
  void textThatIsNoTextFailsAloneAndFreeTextShowsAReplacement();
  void fieldsAreReadInAnyOrderAndAgain();
  void anAbsentFieldAndNullAreNoValue();
  void aWrongTypeNamesItsPlace_data();
  void aWrongTypeNamesItsPlace();
  void aKeyThatAppearsTwiceFailsOnlyItsObject();
  void hostileKeysAreHarmlessInMessages();
  void oneWrongElementLeavesTheOthersReadable();
  void aMovedDocumentKeepsItsValues();
  void membersComeInDocumentOrder();
  void fieldsRememberTheFirstFailure();
};

namespace {

JsonDocument parsed(std::string_view text) {
  auto document = JsonDocument::parse(text);
  if (!document) qFatal("%s", document.error().message.c_str());
  return std::move(*document);
}

}  // namespace

void TestJsonValue::numbersKeepTheirExactText() {
  const auto document = parsed(
      R"({"a":1234567.123456789012345678 ,"b":"0.1","c":115792089237316195423570985008687907853,"d":1.10,"e":1E-7})");
  const auto root = document.root();
  QCOMPARE(std::string(*root.field("a")->asDecimalText()), "1234567.123456789012345678"s);
  QCOMPARE(std::string(*root.field("b")->asDecimalText()), "0.1"s);
  QCOMPARE(std::string(*root.field("c")->asDecimalText()), "115792089237316195423570985008687907853"s);
  QCOMPARE(std::string(*root.field("d")->asDecimalText()), "1.10"s);
  QCOMPARE(std::string(*root.field("e")->asDecimalText()), "1E-7"s);
}

void TestJsonValue::integersAreStrict_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<bool>("good");
  QTest::addColumn<qint64>("number");
  QTest::newRow("zero") << QByteArray("0") << true << qint64{0};
  QTest::newRow("largest") << QByteArray("9223372036854775807") << true << std::numeric_limits<qint64>::max();
  QTest::newRow("smallest") << QByteArray("-9223372036854775808") << true << std::numeric_limits<qint64>::min();
  QTest::newRow("one more") << QByteArray("9223372036854775808") << false << qint64{0};
  QTest::newRow("fraction") << QByteArray("1.0") << false << qint64{0};
  QTest::newRow("exponent") << QByteArray("1e3") << false << qint64{0};
  QTest::newRow("text") << QByteArray("\"1\"") << false << qint64{0};
}

void TestJsonValue::integersAreStrict() {
  QFETCH(QByteArray, text);
  QFETCH(bool, good);
  QFETCH(qint64, number);
  const auto document = parsed(text.toStdString());
  const auto value = document.root().asInt64();
  QCOMPARE(value.has_value(), good);
  if (good) QCOMPARE(qint64{*value}, number);
}

void TestJsonValue::textIsDecodedExactly() {
  const auto document =
      parsed(R"(["\u00e9\ud83d\ude00","a\"b\\c\/d\b\f\n\r\t","<b>x</b>","","\u0041\uFFFD\u07ff\uffff"])");
  std::vector<std::string> texts;
  const auto list = document.root().asArray();
  for (const auto element : *list) texts.emplace_back(*element.asString());
  const std::vector<std::string> expected = {"é😀", "a\"b\\c/d\b\f\n\r\t", "<b>x</b>", "",
                                             "A\xEF\xBF\xBD\xDF\xBF\xEF\xBF\xBF"};
  QCOMPARE(texts, expected);
}

void TestJsonValue::textThatIsNoTextFailsAloneAndFreeTextShowsAReplacement() {
  for (const auto* text : {R"({"n":"a\u0000b","ok":1})", R"({"n":"a\ud800b","ok":1})", R"({"n":"a\udc00b","ok":1})"}) {
    const auto document = parsed(text);
    const auto name = *document.root().field("n");
    QVERIFY(!name.asString());
    QCOMPARE(name.asString().error().message, "n: the text contains a character that does not exist"s);
    QCOMPARE(std::string(*name.asFreeText()),
             "a\xEF\xBF\xBD"
             "b"s);
    QCOMPARE(*document.root().field("ok")->asInt64(), std::int64_t{1});
  }
  const auto halves = parsed(R"(["\ud800\u0041","\ud800\ud83d\ude00"])");
  QCOMPARE(std::string(*(*halves.root().asArray()->begin()).asFreeText()),
           "\xEF\xBF\xBD"
           "A"s);
  QCOMPARE(std::string(*(*++halves.root().asArray()->begin()).asFreeText()),
           "\xEF\xBF\xBD"
           "😀"s);
}

void TestJsonValue::fieldsAreReadInAnyOrderAndAgain() {
  const auto document = parsed(R"({"a":1,"b":{"x":[1,2]},"\u0063":3,"d":4})");
  const auto root = document.root();
  for (int round = 0; round < 2; ++round) {
    QCOMPARE(*root.field("d")->asInt64(), std::int64_t{4});
    QCOMPARE(*root.field("a")->asInt64(), std::int64_t{1});
    QCOMPARE(*root.field("c")->asInt64(), std::int64_t{3});
    QCOMPARE(std::string(root.field("b")->rawJson()), R"({"x":[1,2]})"s);
    QVERIFY(!root.field("e"));
  }
}

void TestJsonValue::anAbsentFieldAndNullAreNoValue() {
  const auto document = parsed(R"({"a":null,"b":0})");
  const auto root = document.root();
  QVERIFY(!*root.optionalField("a"));
  QVERIFY(!*root.optionalField("zzz"));
  QVERIFY(root.optionalField("b")->has_value());
  QVERIFY(root.field("a")->isNull());
  QCOMPARE(root.field("zzz").error().message, "answer: the field zzz is missing"s);
}

void TestJsonValue::aWrongTypeNamesItsPlace_data() {
  QTest::addColumn<QByteArray>("amount");
  QTest::addColumn<QByteArray>("message");
  const QByteArray place = "payments[3].requested.amount: expected a string, found ";
  QTest::newRow("number") << QByteArray("12.5") << place + "a number";
  QTest::newRow("null") << QByteArray("null") << place + "null";
  QTest::newRow("boolean") << QByteArray("false") << place + "a boolean";
  QTest::newRow("array") << QByteArray("[\"12\"]") << place + "an array";
  QTest::newRow("object") << QByteArray("{}") << place + "an object";
}

void TestJsonValue::aWrongTypeNamesItsPlace() {
  QFETCH(QByteArray, amount);
  QFETCH(QByteArray, message);
  const auto document =
      parsed(R"({"a":[[],{}],"payments":[1,[2,2],{"x":{}},{"id":"p","requested":{"currency":"EUR","amount":)" +
             amount.toStdString() + "}}]}");
  auto element = document.root().field("payments")->asArray()->begin();
  ++ ++ ++element;
  const auto value = (*element).field("requested")->field("amount");
  QCOMPARE(QByteArray::fromStdString(value->asString().error().message), message);
  QCOMPARE(value->asString().error().kind, ErrorKind::Protocol);
  QCOMPARE((*element).asArray().error().message, "payments[3]: expected an array, found an object"s);
  QCOMPARE(document.root().asString().error().message, "answer: expected a string, found an object"s);
}

void TestJsonValue::aKeyThatAppearsTwiceFailsOnlyItsObject() {
  std::string wide;
  for (int i = 0; i < 50; ++i) wide += "\"k" + std::to_string(i) + "\":1,";
  for (const std::string& twice :
       {R"({"id":1,"b":2,"id":3})"s, R"({"id":1,"\u0069d":3})"s, R"({"id":1,)" + wide + R"("id":3})"}) {
    const auto document = parsed(R"({"data":[{"id":7},)" + twice + "]}");
    auto element = document.root().field("data")->asArray()->begin();
    QCOMPARE(*(*element).field("id")->asInt64(), std::int64_t{7});
    ++element;
    QCOMPARE((*element).field("id").error().message, "data[1]: the key \"id\" appears twice"s);
    QVERIFY(!(*element).optionalField("b"));
    QVERIFY(!(*element).asMembers());
    QCOMPARE(std::string((*element).rawJson()), twice);
  }
  QVERIFY(parsed("{" + wide + R"("id":3})").root().field("id"));
}

void TestJsonValue::hostileKeysAreHarmlessInMessages() {
  const auto document = parsed("{\"a\\n\\u001b[31m\\\"" + std::string(5000, 'x') + "\":{\"a.b\":1}}");
  const auto members = *document.root().asMembers();
  const auto message = (*members.begin()).value.field("a.b")->asString().error().message;
  QVERIFY2(message.size() < 200, message.c_str());
  QVERIFY(message.find('\n') == std::string::npos && message.find('\x1b') == std::string::npos);
  QVERIFY2(message.find("[\"a.b\"]: expected a string") != std::string::npos, message.c_str());
}

void TestJsonValue::oneWrongElementLeavesTheOthersReadable() {
  const auto document = parsed(R"({"data":[{"id":"a"},{"id":5},"x",null,{"id":"b"}]})");
  std::vector<std::string> ids;
  std::vector<std::string> unreadable;
  JsonFields page(document.root());
  for (const auto element : page.array("data")) {
    JsonFields in(element);
    const auto id = in.text("id");
    if (in.failed()) {
      unreadable.emplace_back(element.rawJson());
    } else {
      ids.emplace_back(id);
    }
  }
  QCOMPARE(ids, (std::vector<std::string>{"a", "b"}));
  QCOMPARE(unreadable, (std::vector<std::string>{R"({"id":5})", R"("x")", "null"}));
}

void TestJsonValue::aMovedDocumentKeepsItsValues() {
  auto first = parsed(R"({"a":"x","b":"\u0041"})");
  const auto a = *first.root().field("a");
  const auto b = *first.root().field("b");
  const auto second = std::move(first);
  QCOMPARE(std::string(*a.asString()), "x"s);
  QCOMPARE(std::string(*b.asString()), "A"s);
}

void TestJsonValue::membersComeInDocumentOrder() {
  const auto document = parsed(R"({"z":"1","a":{"n":[]},"":"3"})");
  std::string seen;
  const auto members = document.root().asMembers();
  for (const auto& [key, value] : *members) seen += std::string(key) + "=" + std::string(value.rawJson()) + ";";
  QCOMPARE(seen, R"(z="1";a={"n":[]};="3";)"s);
  QVERIFY(parsed("{}").root().asMembers()->empty());
  QVERIFY(parsed("[]").root().asArray()->empty());
}

void TestJsonValue::fieldsRememberTheFirstFailure() {
  const auto document = parsed(R"({"t":"x","n":5,"b":true,"d":0.10,"l":[1],"z":null,"bad":"12,5"})");
  JsonFields in(document.root());
  QCOMPARE(std::string(in.text("t")), "x"s);
  QCOMPARE(in.int64("n"), std::int64_t{5});
  QVERIFY(in.boolean("b"));
  QCOMPARE(std::string(in.decimalText("d")), "0.10"s);
  QCOMPARE(in.array("l").size(), std::size_t{1});
  QVERIFY(!in.optionalText("z") && !in.optionalInt64("no") && in.optionalArray("z").empty() &&
          in.optionalMembers("z").empty() && in.freeText("z").empty());
  QVERIFY(!in.failed());
  in.fail("bad", "is not a decimal number");
  QCOMPARE(in.error().message, "bad: is not a decimal number"s);
  QVERIFY(in.text("t").empty());
  QVERIFY(in.text("n").empty());
  QCOMPARE(in.error().message, "bad: is not a decimal number"s);

  JsonFields wrong(document.root());
  QVERIFY(!wrong.optionalText("n"));
  QCOMPARE(wrong.error().message, "n: expected a string, found a number"s);
}

QTEST_APPLESS_MAIN(TestJsonValue)
#include "tst_json_value.moc"
