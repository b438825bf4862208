#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "models/address/Bytes.h"

namespace paydeck {

/// Base 58 with Bitcoin's alphabet (no 0, O, I, l). Text over 128 characters is not read: the work grows with its
/// square.
std::optional<Bytes> decodeBase58(std::string_view text);
std::string encodeBase58(ByteView bytes);

/// Base58Check: the payload whose double SHA-256 starts with the last four bytes; none when it doesn't.
std::optional<Bytes> decodeBase58Check(std::string_view text);
std::string encodeBase58Check(ByteView payload);

}  // namespace paydeck
