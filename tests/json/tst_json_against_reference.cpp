#include <QtTest>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>

#include "network/json/JsonDocument.h"

using namespace paydeck;
using namespace paydeck::json;
using Reference = nlohmann::ordered_json;

namespace {

constexpr unsigned kSeed = 20261118;

Reference randomValue(std::mt19937& random, int depth) {
  const auto pick = [&random](unsigned n) { return static_cast<unsigned>(random() % n); };
  switch (pick(depth > 0 ? 7 : 5)) {
    case 0:
      return nullptr;
    case 1:
      return pick(2) == 0;
    case 2:
      return static_cast<std::int64_t>(random()) - static_cast<std::int64_t>(random());
    case 3:
    case 4: {
      std::string text;
      static constexpr const char* kPieces[] = {"a", "\"", "\\", "/", "\n",   "é", "😀",
                                                "[", "}",  ",",  ":", "\x01", " ", "pay_"};
      for (unsigned n = pick(12); n > 0; --n) text += kPieces[pick(std::size(kPieces))];
      return text;
    }
    case 5: {
      auto list = Reference::array();
      for (unsigned n = pick(6); n > 0; --n) list.push_back(randomValue(random, depth - 1));
      return list;
    }
    default: {
      auto object = Reference::object();
      for (unsigned n = pick(40); n > 0; --n) object["k\\" + std::to_string(pick(60))] = randomValue(random, depth - 1);
      return object;
    }
  }
}

/// None when the reference cannot tell: it stops at a number beyond a double, which is still JSON.
std::optional<bool> referenceAccepts(const std::string& text) {
  try {
    return !nlohmann::json::parse(text).is_discarded();
  } catch (const nlohmann::json::out_of_range&) {
    return std::nullopt;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

bool same(const JsonValue& value, const Reference& reference) {
  if (reference.is_null()) return value.isNull();
  if (reference.is_boolean()) return value.asBool() && *value.asBool() == reference.get<bool>();
  if (reference.is_number_integer()) return value.asInt64() && *value.asInt64() == reference.get<std::int64_t>();
  if (reference.is_string()) return value.asString() && *value.asString() == reference.get<std::string>();
  if (reference.is_array()) {
    const auto list = value.asArray();
    if (!list || list->size() != reference.size()) return false;
    auto expected = reference.begin();
    for (const auto element : *list) {
      if (!same(element, *expected++)) return false;
    }
    return true;
  }
  for (auto it = reference.rbegin(); it != reference.rend(); ++it) {
    const auto field = value.field(it.key());
    if (!field || !same(*field, *it)) return false;
  }
  return value.asMembers().has_value();
}

}  // namespace

/// The reading layer agrees with another implementation on random documents, whole and damaged.
class TestJsonAgainstReference : public QObject {
  Q_OBJECT

 private slots:
  void randomDocumentsReadTheSame() {
    std::mt19937 random(kSeed);
    for (int round = 0; round < 2000; ++round) {
      const auto reference = randomValue(random, 5);
      const auto text = reference.dump(round % 3 == 0 ? 2 : -1, ' ', round % 2 == 0);
      const auto document = JsonDocument::parse(text);
      QVERIFY2(document && same(document->root(), reference), text.c_str());
    }
  }

  void damagedDocumentsAreJudgedTheSame() {
    std::mt19937 random(kSeed);
    int refused = 0;
    for (int round = 0; round < 20000; ++round) {
      auto text = randomValue(random, 2).dump();
      for (auto n = 1 + random() % 3; n > 0 && !text.empty(); --n) {
        static constexpr std::string_view kBytes = "{}[]:,\"\\ 0123-+.eEtrufalsn\n\t\x80\xC3";
        text[random() % text.size()] = kBytes[random() % kBytes.size()];
      }
      // Half surrogate pairs are refused by the reference for the whole text and here only where they are read.
      if (text.find("\\u") != std::string::npos) continue;
      const auto expected = referenceAccepts(text);
      if (!expected) continue;
      QVERIFY2(JsonDocument::parse(text).has_value() == *expected, text.c_str());
      if (!*expected) ++refused;
    }
    QVERIFY(refused > 1000);
  }
};

QTEST_APPLESS_MAIN(TestJsonAgainstReference)
#include "tst_json_against_reference.moc"
