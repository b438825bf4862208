#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/domain/Result.h"
#include "network/json/JsonLimits.h"
#include "network/json/JsonTape.h"

namespace paydeck::json {

/// Turns text into a JsonTape. simdjson checks the UTF-8 and finds the structural bytes; the grammar is checked here,
/// so that numbers keep their text and positions are known. Used once.
class JsonTapeBuilder {
 public:
  explicit JsonTapeBuilder(const JsonLimits& limits) : limits_(limits) {}

  /// Errors: Protocol (not JSON; the message names the byte), TooLarge (over a limit).
  Result<JsonTape> build(std::string_view text);

 private:
  struct Open {
    std::uint32_t node = 0;
    std::uint32_t keys = 0;
  };
  enum class Expect { Value, FirstElement, FirstKey, Key, Colon, CommaOrEnd, Nothing, Failed };

  Result<void> readStructure(const std::uint32_t* positions, std::uint32_t count);
  Expect step(Expect expect, std::uint32_t at, std::uint32_t limit);
  Expect value(std::uint32_t at, std::uint32_t limit);
  bool scalar(std::uint32_t at, std::uint32_t end);
  bool string(std::uint32_t at, std::uint32_t end, bool isKey);
  Expect open(JsonKind kind, std::uint32_t at);
  Expect close(std::uint32_t at);
  Expect afterValue() const { return open_.empty() ? Expect::Nothing : Expect::CommaOrEnd; }
  bool hasDuplicateKeys(const Open& object);
  std::uint32_t trimmedEnd(std::uint32_t at, std::uint32_t limit) const;
  /// Sets error_; gives false, so that it can be returned at once.
  bool broken(std::uint32_t at, std::string_view what);
  Expect failed(std::uint32_t at, std::string_view what);

  JsonLimits limits_;
  Error error_{};  // beside the state, not in it: a Result per structural byte would cost more than the parsing
  JsonTape tape_;
  std::vector<Open> open_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keyScratch_;  // hash, node
};

}  // namespace paydeck::json
