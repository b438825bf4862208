#include "models/view/payments/RowLayout.h"

#include <algorithm>

namespace paydeck {

void RowLayout::setHeights(int row, int header) {
  rowHeight_ = std::max(1, row);
  headerHeight_ = std::max(0, header);
}

void RowLayout::setRows(std::int64_t count) {
  rows_ = count;
  firstRow_.clear();
}

void RowLayout::setGroups(const std::vector<std::int64_t>& counts) {
  rows_ = 0;
  firstRow_.clear();
  firstRow_.reserve(counts.size());
  for (const std::int64_t count : counts) {
    firstRow_.push_back(rows_);
    rows_ += count;
  }
}

std::int64_t RowLayout::contentHeight() const {
  return rows_ * rowHeight_ + groups() * headerHeight_;
}

std::int64_t RowLayout::groupOfRow(std::int64_t row) const {
  const auto after = std::upper_bound(firstRow_.begin(), firstRow_.end(), row);
  return after - firstRow_.begin() - 1;
}

std::int64_t RowLayout::firstRowOfGroup(std::int64_t group) const {
  return group < groups() ? firstRow_[static_cast<std::size_t>(group)] : rows_;
}

std::int64_t RowLayout::rowTop(std::int64_t row) const {
  return row * rowHeight_ + (groupOfRow(row) + 1) * headerHeight_;
}

std::int64_t RowLayout::headerTop(std::int64_t group) const {
  return firstRowOfGroup(group) * rowHeight_ + group * headerHeight_;
}

RowLayout::Place RowLayout::at(std::int64_t y) const {
  if (y < 0 || y >= contentHeight()) return {};
  if (firstRow_.empty()) return {Place::Kind::Row, y / rowHeight_, y / rowHeight_ * rowHeight_};
  std::int64_t low = 0;
  std::int64_t high = groups();
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (headerTop(middle) <= y ? low : high) = middle;
  }
  const std::int64_t below = y - headerTop(low) - headerHeight_;
  if (below < 0) return {Place::Kind::Header, low, headerTop(low)};
  const std::int64_t row = firstRowOfGroup(low) + below / rowHeight_;
  return {Place::Kind::Row, row, rowTop(row)};
}

std::int64_t RowLayout::nearestRow(std::int64_t y) const {
  if (rows_ == 0) return -1;
  const Place place = at(std::clamp<std::int64_t>(y, 0, contentHeight() - 1));
  return place.kind == Place::Kind::Header ? firstRowOfGroup(place.index) : place.index;
}

}  // namespace paydeck
