#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/store/SearchTokenizer.h"

namespace paydeck {

/// What to look for: consecutive words; the last one may be a beginning unless the match is exact.
class TextMatcher {
 public:
  TextMatcher(const SearchTokenizer& tokenizer, std::string_view pattern, bool exact);
  bool matches(std::string_view text) const;

 private:
  bool matchesAscii(std::string_view text) const;
  bool matchesTokenized(std::string_view text) const;

  const SearchTokenizer* tokenizer_;
  std::vector<std::string> words_;
  bool exact_;
  bool ascii_;
};

}  // namespace paydeck
