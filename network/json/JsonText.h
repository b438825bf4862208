#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace paydeck::json {

/// The decoded form of a JSON string.
struct JsonText {
  std::string text{};  ///< UTF-8; U+0000 and half surrogate pairs stand as U+FFFD
  bool exact = true;   ///< false when such a replacement was made
};

/// Decodes what stands between the quotes. False when an escape does not exist in JSON.
bool decodeJsonString(std::string_view raw, JsonText& out);

/// True for exactly the number grammar of RFC 8259.
bool isJsonNumber(std::string_view token);

/// Hash of a key, for comparing keys quickly; equal hashes still have to be compared.
std::uint32_t hashKey(std::string_view key);

}  // namespace paydeck::json
