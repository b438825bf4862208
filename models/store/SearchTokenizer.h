#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Result.h"

struct Fts5Tokenizer;
struct fts5_tokenizer;
struct sqlite3;

namespace paydeck {

/// Splits text into words exactly as the search index does (SQLite's own unicode61, without diacritics), so that a row
/// can be checked without asking the index.
class SearchTokenizer {
 public:
  static Result<std::shared_ptr<SearchTokenizer>> create(sqlite3* database);
  SearchTokenizer(const SearchTokenizer&) = delete;
  SearchTokenizer& operator=(const SearchTokenizer&) = delete;
  ~SearchTokenizer();

  /// Calls `onWord` with each word until it returns false.
  void forEachWord(std::string_view text, const std::function<bool(std::string_view)>& onWord) const;
  std::vector<std::string> words(std::string_view text) const;

 private:
  SearchTokenizer() = default;
  std::unique_ptr<fts5_tokenizer> functions_;
  Fts5Tokenizer* instance_ = nullptr;
};

}  // namespace paydeck
