#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "models/domain/Result.h"
#include "models/domain/Time.h"

struct sqlite3_stmt;

namespace paydeck {

class Database;

/// A prepared statement borrowed from its Database's cache; goes back there when destroyed. Parameters and columns are
/// bound and read in order. A failed bind is reported by the next step.
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* handle, std::string sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  ~Statement();

  /// Binds the next parameter.
  template <std::integral T>
  Statement& bind(T value) {
    return bindInteger(static_cast<std::int64_t>(value));
  }
  Statement& bind(std::string_view text);
  Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
  Statement& bind(const char* text) { return bind(std::string_view(text)); }
  Statement& bind(UtcTime time) { return bindInteger(toUnixMillis(time)); }
  Statement& bindBlob(std::string_view bytes);
  Statement& bindNull();
  template <class T>
  Statement& bind(const std::optional<T>& value) {
    return value ? bind(*value) : bindNull();
  }
  /// The text itself must live until the statement is reset: saves a copy of large values.
  Statement& bindBorrowed(std::string_view text);

  /// True when there is a row. Columns are then read from the first on.
  Result<bool> step();
  /// Steps to the end and makes the statement ready to be bound again.
  Result<void> run();
  /// Ready to be bound again.
  void reset();

  std::int64_t integer();
  std::string text();
  std::string_view view();  ///< valid until the next step
  std::string blob();
  bool flag() { return integer() != 0; }
  UtcTime time() { return fromUnixMillis(integer()); }
  std::optional<std::int64_t> optionalInteger();
  std::optional<std::string> optionalText();
  std::optional<UtcTime> optionalTime();
  void skip(int columns = 1) { column_ += columns; }

 private:
  Statement& bindInteger(std::int64_t value);
  void noteBind(int resultCode);
  void giveBack();

  Database* database_;
  sqlite3_stmt* handle_;
  std::string sql_;
  int parameter_ = 0;
  int column_ = 0;
  int bindError_ = 0;
};

}  // namespace paydeck
