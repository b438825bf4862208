#include "models/store/TextMatcher.h"

namespace paydeck {
namespace {

bool matchesAt(const std::vector<std::string>& found, std::size_t start, const std::vector<std::string>& wanted,
               bool exact) {
  const std::size_t last = wanted.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    if (found[start + i] != wanted[i]) return false;
  }
  return exact ? found[start + last] == wanted[last] : found[start + last].starts_with(wanted[last]);
}

}  // namespace

TextMatcher::TextMatcher(const SearchTokenizer& tokenizer, std::string_view pattern, bool exact)
    : tokenizer_(&tokenizer), words_(tokenizer.words(pattern)), exact_(exact) {}

bool TextMatcher::matches(std::string_view text) const {
  if (words_.empty() || text.empty()) return false;
  if (words_.size() == 1) {
    bool found = false;
    const std::string& wanted = words_.front();
    tokenizer_->forEachWord(text, [&](std::string_view word) {
      found = exact_ ? word == wanted : word.starts_with(wanted);
      return !found;
    });
    return found;
  }
  const std::vector<std::string> found = tokenizer_->words(text);
  for (std::size_t start = 0; start + words_.size() <= found.size(); ++start) {
    if (matchesAt(found, start, words_, exact_)) return true;
  }
  return false;
}

}  // namespace paydeck
