#include "tests/bench/BenchTable.h"

#include <algorithm>

namespace paydeck::bench {
namespace {

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

}  // namespace

void BenchTable::set(const std::string& row, std::size_t size, const std::string& figure) {
  auto found = std::find_if(rows_.begin(), rows_.end(), [&row](const Row& known) { return known.name == row; });
  if (found == rows_.end()) {
    rows_.push_back({row, std::vector<std::string>(sizes_.size(), "-")});
    found = rows_.end() - 1;
  }
  found->figures[size] = figure;
}

std::string BenchTable::markdown() const {
  constexpr std::size_t kNameWidth = 58;
  constexpr std::size_t kFigureWidth = 22;
  std::string text = "| " + padded("cached payments", kNameWidth);
  std::string rule = "|" + std::string(kNameWidth + 1, '-');
  for (const std::string& size : sizes_) {
    text += "| " + padded(size, kFigureWidth);
    rule += "|" + std::string(kFigureWidth + 1, '-');
  }
  text += "|\n" + rule + "|\n";
  for (const Row& row : rows_) {
    text += "| " + padded(row.name, kNameWidth);
    for (const std::string& figure : row.figures) text += "| " + padded(figure, kFigureWidth);
    text += "|\n";
  }
  return text;
}

}  // namespace paydeck::bench
