#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace paydeck {

/// One value of a term as it was typed.
struct ValueToken {
  std::size_t begin = 0;  ///< byte span with the quotes
  std::size_t end = 0;
  std::string text{};  ///< without quotes, escapes, control characters and invisible marks
  bool quoted = false;
  bool closed = true;  ///< false when the closing quote is missing
};

/// One `-field:value,value` as it was typed; nothing is judged yet.
struct TermToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool negated = false;
  bool hasField = false;
  std::string_view field{};  ///< as typed, without the colon; points into the text
  std::size_t fieldBegin = 0;
  std::vector<ValueToken> values{};  ///< never empty; a value that is missing is an empty token at its place
  bool glued = false;                ///< something follows a closing quote without a blank
};

/// Limits of the filter language; what is beyond them is a mistake, never an error.
inline constexpr std::size_t kMaxQueryBytes = 16U << 10U;
inline constexpr std::size_t kMaxQueryTerms = 64;
inline constexpr std::size_t kMaxTermValues = 256;
inline constexpr std::size_t kMaxValueBytes = 2048;

/// Cuts a text (at most kMaxQueryBytes of it) into terms.
std::vector<TermToken> queryTokens(std::string_view text);

/// The value as it must be typed: as it is, or quoted and escaped when it would be read differently.
std::string quoteValue(std::string_view value);
std::string quoteValueIfNeeded(std::string_view value);

}  // namespace paydeck
