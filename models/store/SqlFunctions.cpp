#include "models/store/SqlFunctions.h"

#include <sqlite3.h>

#include <memory>
#include <new>
#include <optional>
#include <string_view>

#include "models/domain/Decimal.h"
#include "models/domain/Int256.h"
#include "models/store/SqliteError.h"
#include "models/store/TextMatcher.h"

namespace paydeck {
namespace {

std::string_view textOf(sqlite3_value* value) {
  const unsigned char* bytes = sqlite3_value_text(value);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// Lives in memory that SQLite hands out zeroed, so an all-zero object must be the empty sum.
struct AtomsSum {
  Int256* total;
  bool failed;
};

void atomsSumStep(sqlite3_context* context, int, sqlite3_value** arguments) {
  auto* sum = static_cast<AtomsSum*>(sqlite3_aggregate_context(context, sizeof(AtomsSum)));
  if (sum == nullptr) return sqlite3_result_error_nomem(context);
  if (sum->failed || sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  const std::optional<Int256> atoms = Int256::parse(textOf(arguments[0]));
  if (sum->total == nullptr) sum->total = std::make_unique<Int256>().release();
  const std::optional<Int256> next = atoms ? sum->total->plus(*atoms) : std::nullopt;
  if (next) *sum->total = *next;
  sum->failed = !next;
}

void atomsSumFinal(sqlite3_context* context) {
  auto* sum = static_cast<AtomsSum*>(sqlite3_aggregate_context(context, 0));
  if (sum == nullptr || sum->total == nullptr) {
    if (sum != nullptr && sum->failed) return sqlite3_result_error(context, "a sum of amounts cannot be read", -1);
    return sqlite3_result_text(context, "0", 1, SQLITE_STATIC);
  }
  const std::unique_ptr<Int256> total(sum->total);
  sum->total = nullptr;
  if (sum->failed) return sqlite3_result_error(context, "a sum of amounts does not fit", -1);
  const std::string text = total->toString();
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

bool beyond(sqlite3_value* bound, sqlite3_value* inclusive, const Decimal& amount, bool lower) {
  if (sqlite3_value_type(bound) == SQLITE_NULL) return false;
  const Result<Decimal> limit = Decimal::parse(textOf(bound));
  if (!limit) return true;
  const auto order = amount <=> *limit;
  if (order == 0) return sqlite3_value_int(inclusive) == 0;
  return lower ? order < 0 : order > 0;
}

void atomsWithin(sqlite3_context* context, int, sqlite3_value** arguments) {
  const std::optional<Int256> atoms = Int256::parse(textOf(arguments[0]));
  const int decimals = sqlite3_value_int(arguments[1]);
  if (!atoms || decimals < 0) return sqlite3_result_int(context, 0);
  const Decimal amount(*atoms, static_cast<unsigned>(decimals));
  const bool within =
      !beyond(arguments[2], arguments[3], amount, true) && !beyond(arguments[4], arguments[5], amount, false);
  sqlite3_result_int(context, within ? 1 : 0);
}

void dropMatcher(void* matcher) {
  std::default_delete<TextMatcher>{}(static_cast<TextMatcher*>(matcher));
}

void textMatches(sqlite3_context* context, int count, sqlite3_value** arguments) {
  auto* matcher = static_cast<TextMatcher*>(sqlite3_get_auxdata(context, 0));
  std::unique_ptr<TextMatcher> fresh;
  if (matcher == nullptr) {
    const auto& tokenizer = *static_cast<std::shared_ptr<SearchTokenizer>*>(sqlite3_user_data(context));
    fresh = std::make_unique<TextMatcher>(*tokenizer, textOf(arguments[0]), sqlite3_value_int(arguments[1]) != 0);
    matcher = fresh.get();
  }
  bool found = false;
  for (int i = 2; i < count && !found; ++i) found = matcher->matches(textOf(arguments[i]));
  sqlite3_result_int(context, found ? 1 : 0);
  // SQLite may drop the matcher at once, so this comes last.
  if (fresh) sqlite3_set_auxdata(context, 0, fresh.release(), dropMatcher);
}

void dropTokenizer(void* holder) {
  std::default_delete<std::shared_ptr<SearchTokenizer>>{}(static_cast<std::shared_ptr<SearchTokenizer>*>(holder));
}

}  // namespace

Result<void> registerSqlFunctions(sqlite3* database) {
  Result<std::shared_ptr<SearchTokenizer>> tokenizer = SearchTokenizer::create(database);
  if (!tokenizer) return failure(tokenizer.error());
  constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function_v2(database, "atoms_sum", 1, kPure, nullptr, nullptr, atomsSumStep, atomsSumFinal,
                                        nullptr);
  if (code == SQLITE_OK) {
    code =
        sqlite3_create_function_v2(database, "atoms_within", 6, kPure, nullptr, atomsWithin, nullptr, nullptr, nullptr);
  }
  if (code == SQLITE_OK) {
    auto holder = std::make_unique<std::shared_ptr<SearchTokenizer>>(*tokenizer);
    code = sqlite3_create_function_v2(database, "text_matches", -1, kPure, holder.release(), textMatches, nullptr,
                                      nullptr, dropTokenizer);
  }
  if (code != SQLITE_OK) return failure(sqliteError(database, "prepare the database"));
  return {};
}

}  // namespace paydeck
