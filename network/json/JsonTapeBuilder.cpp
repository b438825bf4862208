#include "network/json/JsonTapeBuilder.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>

namespace paydeck::json {

namespace {

constexpr std::uint32_t kSmallObject = 16;

std::string_view stageOneProblem(simdjson::error_code code) {
  switch (code) {
    case simdjson::UTF8_ERROR:
      return "it is not valid UTF-8";
    case simdjson::UNCLOSED_STRING:
      return "it ends inside a text";
    case simdjson::UNESCAPED_CHARS:
      return "a text contains a control character";
    case simdjson::EMPTY:
      return "it is empty";
    default:
      return "it cannot be read";
  }
}

bool isBlank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

}  // namespace

Result<JsonTape> JsonTapeBuilder::build(std::string_view text) {
  if (text.size() > limits_.maxBytes || text.size() > std::numeric_limits<std::uint32_t>::max() / 2) {
    return failure(ErrorKind::TooLarge,
                   "The answer is larger than Paydeck reads (" + std::to_string(text.size()) + " bytes).");
  }
  tape_.text_.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  tape_.text_.assign(text);
  tape_.text_.append(simdjson::SIMDJSON_PADDING, ' ');

  // Only simdjson's first stage is used: UTF-8 check and the positions of everything structural.
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  const auto& implementation = simdjson::get_active_implementation();
  auto code = implementation->create_dom_parser_implementation(std::max<std::size_t>(text.size(), 1), 1, parser);
  if (code == simdjson::SUCCESS) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(tape_.text_.data());
    code = parser->stage1(bytes, text.size(), simdjson::stage1_mode::regular);
  }
  if (code != simdjson::SUCCESS) {
    return failure(ErrorKind::Protocol, "The answer is not valid JSON: " + std::string(stageOneProblem(code)) + ".");
  }
  tape_.text_.resize(text.size());
  tape_.nodes_.reserve(std::min<std::size_t>(parser->n_structural_indexes, limits_.maxValues) * 3 / 4 + 1);
  if (auto read = readStructure(parser->structural_indexes.get(), parser->n_structural_indexes); !read) {
    return failure(std::move(read.error()));
  }
  return std::move(tape_);
}

Result<void> JsonTapeBuilder::readStructure(const std::uint32_t* positions, std::uint32_t count) {
  const auto size = static_cast<std::uint32_t>(tape_.text_.size());
  Expect expect = Expect::Value;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto next = step(expect, positions[i], i + 1 < count ? positions[i + 1] : size);
    if (!next) return failure(std::move(next.error()));
    expect = *next;
    if (tape_.nodes_.size() > limits_.maxValues) {
      return failure(ErrorKind::TooLarge, "The answer has more values than Paydeck reads at once.");
    }
  }
  if (expect != Expect::Nothing) return broken(size, "it ends too early");
  return {};
}

Result<JsonTapeBuilder::Expect> JsonTapeBuilder::step(Expect expect, std::uint32_t at, std::uint32_t limit) {
  const char c = tape_.text_[at];
  switch (expect) {
    case Expect::FirstElement:
      if (c == ']') return close(at);
      return value(at, limit);
    case Expect::Value:
      return value(at, limit);
    case Expect::FirstKey:
      if (c == '}') return close(at);
      [[fallthrough]];
    case Expect::Key: {
      if (c != '"') return broken(at, "expected a key");
      auto key = string(at, trimmedEnd(at, limit), true);
      if (!key) return failure(std::move(key.error()));
      ++open_.back().keys;
      return Expect::Colon;
    }
    case Expect::Colon:
      if (c != ':') return broken(at, "expected a colon");
      return Expect::Value;
    case Expect::CommaOrEnd: {
      const bool object = tape_.nodes_[open_.back().node].kind == JsonKind::Object;
      if (c == ',') return object ? Expect::Key : Expect::Value;
      if (c == (object ? '}' : ']')) return close(at);
      return broken(at, object ? "expected a comma or }" : "expected a comma or ]");
    }
    case Expect::Nothing:
      break;
  }
  return broken(at, "expected nothing more");
}

Result<JsonTapeBuilder::Expect> JsonTapeBuilder::value(std::uint32_t at, std::uint32_t limit) {
  const char c = tape_.text_[at];
  if (c == '{') return open(JsonKind::Object, at);
  if (c == '[') return open(JsonKind::Array, at);
  const std::uint32_t end = trimmedEnd(at, limit);
  auto read = c == '"' ? string(at, end, false) : scalar(at, end);
  if (!read) return failure(std::move(read.error()));
  return afterValue();
}

Result<void> JsonTapeBuilder::scalar(std::uint32_t at, std::uint32_t end) {
  const auto token = std::string_view(tape_.text_).substr(at, end - at);
  JsonNode node{at, end};
  if (token == "true") {
    node.kind = JsonKind::Bool;
    node.flags = JsonNode::kTrue;
  } else if (token == "false") {
    node.kind = JsonKind::Bool;
  } else if (isJsonNumber(token)) {
    node.kind = JsonKind::Number;
  } else if (token != "null") {
    return broken(at, "expected a value");
  }
  tape_.nodes_.push_back(node);
  return {};
}

Result<void> JsonTapeBuilder::string(std::uint32_t at, std::uint32_t end, bool isKey) {
  if (end - at < 2 || tape_.text_[end - 1] != '"') return broken(at, "a text does not end");
  const auto raw = std::string_view(tape_.text_).substr(at + 1, end - at - 2);
  JsonNode node{at, end, 0, JsonKind::String, 0};
  if (raw.empty() || std::memchr(raw.data(), '\\', raw.size()) == nullptr) {
    if (isKey) node.extra = hashKey(raw);
  } else {
    JsonText decoded;
    if (!decodeJsonString(raw, decoded)) return broken(at, "a text contains an unknown escape");
    node.flags = JsonNode::kEscaped;
    if (!decoded.exact) node.flags |= JsonNode::kNotText;
    node.extra = static_cast<std::uint32_t>(tape_.decoded_.size());
    tape_.decoded_.push_back(std::move(decoded.text));
  }
  tape_.nodes_.push_back(node);
  return {};
}

Result<JsonTapeBuilder::Expect> JsonTapeBuilder::open(JsonKind kind, std::uint32_t at) {
  if (open_.size() >= limits_.maxDepth) {
    return failure(ErrorKind::TooLarge,
                   "The answer is nested deeper than Paydeck reads (" + std::to_string(limits_.maxDepth) + " levels).");
  }
  open_.push_back({static_cast<std::uint32_t>(tape_.nodes_.size()), 0});
  tape_.nodes_.push_back({at, at + 1, 0, kind, 0});
  return kind == JsonKind::Object ? Expect::FirstKey : Expect::FirstElement;
}

JsonTapeBuilder::Expect JsonTapeBuilder::close(std::uint32_t at) {
  const Open closed = open_.back();
  open_.pop_back();
  JsonNode& node = tape_.nodes_[closed.node];
  node.end = at + 1;
  node.extra = static_cast<std::uint32_t>(tape_.nodes_.size());
  if (closed.keys > 1 && hasDuplicateKeys(closed)) node.flags |= JsonNode::kDuplicateKeys;
  return afterValue();
}

bool JsonTapeBuilder::hasDuplicateKeys(const Open& object) {
  keyScratch_.clear();
  const auto end = static_cast<std::uint32_t>(tape_.nodes_.size());
  for (std::uint32_t key = object.node + 1; key < end; key = tape_.after(key + 1)) {
    const JsonNode& node = tape_.node(key);
    keyScratch_.emplace_back(node.has(JsonNode::kEscaped) ? hashKey(tape_.string(key)) : node.extra, key);
  }
  const auto same = [this](const auto& a, const auto& b) {
    return a.first == b.first && tape_.string(a.second) == tape_.string(b.second);
  };
  if (object.keys <= kSmallObject) {
    for (auto a = keyScratch_.begin(); a != keyScratch_.end(); ++a) {
      if (std::any_of(keyScratch_.begin(), a, [&](const auto& b) { return same(*a, b); })) return true;
    }
    return false;
  }
  // Sorted by the text too, so that keys made to collide cannot make this quadratic.
  std::sort(keyScratch_.begin(), keyScratch_.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : tape_.string(a.second) < tape_.string(b.second);
  });
  return std::adjacent_find(keyScratch_.begin(), keyScratch_.end(), same) != keyScratch_.end();
}

std::uint32_t JsonTapeBuilder::trimmedEnd(std::uint32_t at, std::uint32_t limit) const {
  // The next structural byte bounds the token; what lies between can only be blanks.
  while (limit > at + 1 && isBlank(tape_.text_[limit - 1])) --limit;
  return limit;
}

tl::unexpected<Error> JsonTapeBuilder::broken(std::uint32_t at, std::string_view what) {
  return failure(ErrorKind::Protocol,
                 "The answer is not valid JSON at byte " + std::to_string(at) + ": " + std::string(what) + ".");
}

}  // namespace paydeck::json
