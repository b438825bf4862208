#include "models/store/Statement.h"

#include <sqlite3.h>

#include "models/store/Database.h"
#include "models/store/SqliteError.h"

namespace paydeck {

Statement::Statement(Database& database, sqlite3_stmt* handle, std::string sql)
    : database_(&database), handle_(handle), sql_(std::move(sql)) {}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      handle_(std::exchange(other.handle_, nullptr)),
      sql_(std::move(other.sql_)),
      parameter_(other.parameter_),
      column_(other.column_),
      bindError_(other.bindError_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  if (this == &other) return *this;
  giveBack();
  database_ = other.database_;
  handle_ = std::exchange(other.handle_, nullptr);
  sql_ = std::move(other.sql_);
  parameter_ = other.parameter_;
  column_ = other.column_;
  bindError_ = other.bindError_;
  return *this;
}

Statement::~Statement() {
  giveBack();
}

void Statement::giveBack() {
  if (handle_ == nullptr) return;
  reset();
  sqlite3_clear_bindings(handle_);
  database_->keep(std::move(sql_), std::exchange(handle_, nullptr));
}

void Statement::noteBind(int resultCode) {
  if (resultCode != SQLITE_OK && bindError_ == SQLITE_OK) bindError_ = resultCode;
}

Statement& Statement::bindInteger(std::int64_t value) {
  noteBind(sqlite3_bind_int64(handle_, ++parameter_, value));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  noteBind(sqlite3_bind_text64(handle_, ++parameter_, text.data() == nullptr ? "" : text.data(), text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bindBorrowed(std::string_view text) {
  noteBind(sqlite3_bind_text64(handle_, ++parameter_, text.data() == nullptr ? "" : text.data(), text.size(),
                               SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bindBlob(std::string_view bytes) {
  noteBind(sqlite3_bind_blob64(handle_, ++parameter_, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(),
                               SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bindNull() {
  noteBind(sqlite3_bind_null(handle_, ++parameter_));
  return *this;
}

Result<bool> Statement::step() {
  if (bindError_ != SQLITE_OK) return failure(sqliteError(bindError_, database_->purpose()));
  column_ = 0;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure(sqliteError(database_->handle(), database_->purpose()));
}

Result<void> Statement::run() {
  Result<bool> more = step();
  while (more && *more) more = step();
  reset();
  if (!more) return failure(more.error());
  return {};
}

void Statement::reset() {
  sqlite3_reset(handle_);
  parameter_ = 0;
  column_ = 0;
  bindError_ = SQLITE_OK;
}

std::int64_t Statement::integer() {
  return sqlite3_column_int64(handle_, column_++);
}

std::string_view Statement::view() {
  const int column = column_++;
  const unsigned char* bytes = sqlite3_column_text(handle_, column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::string Statement::text() {
  return std::string(view());
}

std::string Statement::blob() {
  const int column = column_++;
  const void* bytes = sqlite3_column_blob(handle_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::optional<std::int64_t> Statement::optionalInteger() {
  if (sqlite3_column_type(handle_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return integer();
}

std::optional<std::string> Statement::optionalText() {
  if (sqlite3_column_type(handle_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return text();
}

std::optional<UtcTime> Statement::optionalTime() {
  const std::optional<std::int64_t> millis = optionalInteger();
  if (!millis) return std::nullopt;
  return fromUnixMillis(*millis);
}

}  // namespace paydeck
