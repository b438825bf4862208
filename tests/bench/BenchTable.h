#pragma once

#include <string>
#include <vector>

namespace paydeck::bench {

/// Figures by name and size, printed as one Markdown table.
class BenchTable {
 public:
  explicit BenchTable(std::vector<std::string> sizes) : sizes_(std::move(sizes)) {}

  /// The figure of one row for the size measured now; a row appears where it was first set.
  void set(const std::string& row, std::size_t size, const std::string& figure);
  std::string markdown() const;

 private:
  struct Row {
    std::string name{};
    std::vector<std::string> figures{};
  };
  std::vector<std::string> sizes_;
  std::vector<Row> rows_{};
};

}  // namespace paydeck::bench
