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
  enum class Expect { Value, FirstElement, FirstKey, Key, Colon, CommaOrEnd, Nothing };

  Result<void> readStructure(const std::uint32_t* positions, std::uint32_t count);
  Result<Expect> step(Expect expect, std::uint32_t at, std::uint32_t limit);
  Result<Expect> value(std::uint32_t at, std::uint32_t limit);
  Result<void> scalar(std::uint32_t at, std::uint32_t end);
  Result<void> string(std::uint32_t at, std::uint32_t end, bool isKey);
  Result<Expect> open(JsonKind kind, std::uint32_t at);
  Expect close(std::uint32_t at);
  Expect afterValue() const { return open_.empty() ? Expect::Nothing : Expect::CommaOrEnd; }
  bool hasDuplicateKeys(const Open& object);
  std::uint32_t trimmedEnd(std::uint32_t at, std::uint32_t limit) const;
  static tl::unexpected<Error> broken(std::uint32_t at, std::string_view what);

  JsonLimits limits_;
  JsonTape tape_;
  std::vector<Open> open_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keyScratch_;  // hash, node
};

}  // namespace paydeck::json
