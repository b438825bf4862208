#include "models/store/TextMatcher.h"

#include <algorithm>

namespace paydeck {
namespace {

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isWordByte(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

bool matchesAt(const std::vector<std::string>& found, std::size_t start, const std::vector<std::string>& wanted,
               bool exact) {
  const std::size_t last = wanted.size() - 1;
  for (std::size_t i = 0; i < last; ++i) {
    if (found[start + i] != wanted[i]) return false;
  }
  return exact ? found[start + last] == wanted[last] : found[start + last].starts_with(wanted[last]);
}

std::size_t wordStart(std::string_view text, std::size_t from) {
  while (from < text.size() && !isWordByte(text[from])) ++from;
  return from;
}

std::size_t wordEnd(std::string_view text, std::size_t from) {
  while (from < text.size() && isWordByte(text[from])) ++from;
  return from;
}

bool beginsWith(std::string_view word, std::string_view wanted) {
  if (word.size() < wanted.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (lower(word[i]) != wanted[i]) return false;
  }
  return true;
}

/// Whether the wanted words stand at `start`, the beginning of a word.
bool standsAt(std::string_view text, std::size_t start, const std::vector<std::string>& wanted, bool exact) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::size_t end = wordEnd(text, start);
    const std::string_view word = text.substr(start, end - start);
    const bool whole = exact || i + 1 < wanted.size();
    if (!beginsWith(word, wanted[i]) || (whole && word.size() != wanted[i].size())) return false;
    start = wordStart(text, end);
  }
  return true;
}

}  // namespace

TextMatcher::TextMatcher(const SearchTokenizer& tokenizer, std::string_view pattern, bool exact)
    : tokenizer_(&tokenizer), words_(tokenizer.words(pattern)), exact_(exact) {
  ascii_ = std::all_of(words_.begin(), words_.end(), [](const std::string& word) { return isAscii(word); });
}

bool TextMatcher::matches(std::string_view text) const {
  if (words_.empty() || text.empty()) return false;
  // Nearly every text is ASCII, and there words are simple; the tokenizer knows the rest of Unicode.
  if (!isAscii(text)) return matchesTokenized(text);
  return ascii_ && matchesAscii(text);
}

bool TextMatcher::matchesAscii(std::string_view text) const {
  for (std::size_t at = wordStart(text, 0); at < text.size(); at = wordStart(text, wordEnd(text, at))) {
    if (lower(text[at]) == words_.front().front() && standsAt(text, at, words_, exact_)) return true;
  }
  return false;
}

bool TextMatcher::matchesTokenized(std::string_view text) const {
  const std::vector<std::string> found = tokenizer_->words(text);
  for (std::size_t start = 0; start + words_.size() <= found.size(); ++start) {
    if (matchesAt(found, start, words_, exact_)) return true;
  }
  return false;
}

}  // namespace paydeck
