#pragma once

#include <cstdint>

#include "network/json/JsonKind.h"

namespace paydeck::json {

/// One key or value of a parsed document. The nodes lie in document order: a container is followed by its content, an
/// object's content is key, value, key, value. Offsets are into the document's text.
struct JsonNode {
  std::uint32_t begin = 0;  ///< first byte; for a string the opening quote
  std::uint32_t end = 0;    ///< one past the last byte
  /// Container: index one past its content. Key: hash of its decoded text. String with escapes: index of its decoded
  /// text.
  std::uint32_t extra = 0;
  JsonKind kind = JsonKind::Null;
  std::uint8_t flags = 0;

  static constexpr std::uint8_t kEscaped = 1;        ///< string: contains escapes
  static constexpr std::uint8_t kDuplicateKeys = 2;  ///< object: a key appears twice
  static constexpr std::uint8_t kTrue = 4;           ///< bool
  static constexpr std::uint8_t kNotText = 8;        ///< string: holds U+0000 or half a surrogate pair

  bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
  bool isContainer() const { return kind == JsonKind::Array || kind == JsonKind::Object; }
};

static_assert(sizeof(JsonNode) == 16);

}  // namespace paydeck::json
