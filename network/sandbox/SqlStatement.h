#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "network/sandbox/SqlFile.h"

struct sqlite3_stmt;

namespace paydeck::sandbox {

/// A prepared statement. Bind by position from 1, step through rows, columns from 0. Throws like SqlFile.
class SqlStatement {
 public:
  SqlStatement(SqlFile& file, const char* sql);

  SqlStatement& bind(int position, std::int64_t value);
  SqlStatement& bind(int position, std::optional<std::int64_t> value);
  /// The text must live until the next reset.
  SqlStatement& bind(int position, std::string_view text);

  /// True when there is a row.
  bool step();
  /// Steps to the end and resets.
  void execute();
  void reset();

  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  /// Valid until the next step or reset.
  std::string_view text(int column) const;

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

}  // namespace paydeck::sandbox
