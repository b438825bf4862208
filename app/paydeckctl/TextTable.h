#pragma once

#include <string>
#include <vector>

namespace paydeck::ctl {

/// A table for a terminal: columns aligned by what is seen, two blanks apart, without blanks at the ends of lines.
class TextTable {
 public:
  struct Column {
    std::string title{};
    bool right = false;
    std::size_t most = 40;  ///< wider cells are cut
  };

  explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}
  /// Cells may be any text; they are made safe here.
  void add(const std::vector<std::string>& cells);
  std::string toString() const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_{};
};

}  // namespace paydeck::ctl
