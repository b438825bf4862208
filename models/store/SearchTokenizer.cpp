#include "models/store/SearchTokenizer.h"

#include <sqlite3.h>

#include <array>

#include "models/store/SqliteError.h"

namespace paydeck {
namespace {

fts5_api* fts5Of(sqlite3* database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

int onToken(void* context, int flags, const char* token, int length, int, int) {
  if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;
  const auto& onWord = *static_cast<const std::function<bool(std::string_view)>*>(context);
  return onWord({token, static_cast<std::size_t>(length)}) ? SQLITE_OK : SQLITE_DONE;
}

}  // namespace

Result<std::shared_ptr<SearchTokenizer>> SearchTokenizer::create(sqlite3* database) {
  fts5_api* api = fts5Of(database);
  std::shared_ptr<SearchTokenizer> made(new SearchTokenizer);
  made->functions_ = std::make_unique<fts5_tokenizer>();
  void* context = nullptr;
  if (api == nullptr || api->xFindTokenizer(api, "unicode61", &context, made->functions_.get()) != SQLITE_OK) {
    return failure(ErrorKind::Unsupported, "This SQLite has no full-text search; install the system's own sqlite3.");
  }
  std::array<const char*, 2> options = {"remove_diacritics", "2"};
  const int code =
      made->functions_->xCreate(context, options.data(), static_cast<int>(options.size()), &made->instance_);
  if (code != SQLITE_OK) return failure(sqliteError(code, "prepare the search"));
  return made;
}

SearchTokenizer::~SearchTokenizer() {
  if (instance_ != nullptr) functions_->xDelete(instance_);
}

void SearchTokenizer::forEachWord(std::string_view text, const std::function<bool(std::string_view)>& onWord) const {
  void* context = const_cast<void*>(static_cast<const void*>(&onWord));
  functions_->xTokenize(instance_, context, FTS5_TOKENIZE_AUX, text.data(), static_cast<int>(text.size()), onToken);
}

std::vector<std::string> SearchTokenizer::words(std::string_view text) const {
  std::vector<std::string> found;
  forEachWord(text, [&found](std::string_view word) {
    found.emplace_back(word);
    return true;
  });
  return found;
}

}  // namespace paydeck
