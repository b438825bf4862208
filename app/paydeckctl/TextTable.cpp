#include "app/paydeckctl/TextTable.h"

#include <algorithm>

#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {

void TextTable::add(const std::vector<std::string>& cells) {
  std::vector<std::string> row;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    row.push_back(i < cells.size() ? shownText(cells[i], columns_[i].most) : std::string{});
  }
  rows_.push_back(std::move(row));
}

std::string TextTable::toString() const {
  std::vector<std::size_t> widths;
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t width = columnsOf(columns_[i].title);
    for (const auto& row : rows_) width = std::max(width, columnsOf(row[i]));
    widths.push_back(width);
    titles.push_back(columns_[i].title);
  }
  std::string out;
  const auto print = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blanks(widths[i] - columnsOf(row[i]), ' ');
      if (i > 0) line += "  ";
      line += columns_[i].right ? blanks + row[i] : row[i] + blanks;
    }
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  };
  print(titles);
  for (const auto& row : rows_) print(row);
  return out;
}

}  // namespace paydeck::ctl
