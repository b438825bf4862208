#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Result.h"

namespace paydeck {

struct BulkRecord {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells{};
};

/// Takes CSV text apart, record by record, as RFC 4180 says. The text must outlive it.
class BulkRecords {
 public:
  BulkRecords(std::string_view text, char separator, std::size_t longestCell)
      : text_(text), separator_(separator), longestCell_(longestCell) {}

  /// None at the end. InvalidInput when a quote is never closed, stands in the middle of a cell, or a cell is too long.
  Result<std::optional<BulkRecord>> next();

 private:
  Result<std::string> cell();
  Result<std::string> quotedCell();
  bool atEndOfLine() const;
  void endLine();
  tl::unexpected<Error> refused(std::size_t line, const std::string& words) const;

  std::string_view text_;
  char separator_;
  std::size_t longestCell_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace paydeck
