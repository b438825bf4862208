#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Result.h"

namespace paydeck {

/// One line of a bulk file as it was written, blanks around a cell taken away.
struct BulkLine {
  std::size_t line = 0;  ///< where it begins in the file, from 1
  std::string payment{};
  std::string amount{};
  std::string destination{};
  std::string reason{};

  friend bool operator==(const BulkLine&, const BulkLine&) = default;
};

/// A list of refunds as somebody sent it.
struct BulkFile {
  std::string encoding{};  ///< "UTF-8", "UTF-16", "Windows-1252"
  char separator = ',';
  std::vector<BulkLine> lines{};
};

/// How large a file is read; more is refused in words.
struct BulkLimits {
  std::size_t bytes = 64U * 1024U * 1024U;
  std::size_t lines = 200'000;
  std::size_t cell = 4'096;  ///< bytes; a Lightning invoice is far shorter
};

/// Reads CSV as RFC 4180 writes it, with a comma, semicolon or tab, the first line naming the columns in any order:
/// payment, amount, destination, and reason if there is one. InvalidInput with a sentence that names the line.
Result<BulkFile> readBulkFile(std::string_view bytes, const BulkLimits& limits = {});

}  // namespace paydeck
