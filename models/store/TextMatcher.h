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
  const SearchTokenizer* tokenizer_;
  std::vector<std::string> words_;
  bool exact_;
};

}  // namespace paydeck
