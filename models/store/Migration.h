#pragma once

#include <span>
#include <string_view>

namespace paydeck {

/// One numbered SQL file. Compiled into the program from models/store/migrations.
struct Migration {
  int number = 0;
  std::string_view name{};
  std::string_view sql{};
};

/// Ascending, without gaps, starting at 1.
std::span<const Migration> cacheMigrations();
std::span<const Migration> workspaceMigrations();

}  // namespace paydeck
