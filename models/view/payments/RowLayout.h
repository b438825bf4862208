#pragma once

#include <cstdint>
#include <vector>

namespace paydeck {

/// Where every row and group header of a list lies, in whole pixels from the top of the content. Exact at any length:
/// a million rows are 36 million pixels, which the scene graph's floats could no longer tell apart.
class RowLayout {
 public:
  struct Place {
    enum class Kind { None, Row, Header };
    Kind kind = Kind::None;
    std::int64_t index = 0;  ///< row, or group of a header
    std::int64_t top = 0;
  };

  /// Pixels; a header height of 0 hides the headers.
  void setHeights(int row, int header);
  /// Rows without headers.
  void setRows(std::int64_t count);
  /// Rows per group, each group under its own header. Empty groups are not allowed.
  void setGroups(const std::vector<std::int64_t>& counts);

  std::int64_t rows() const { return rows_; }
  std::int64_t groups() const { return static_cast<std::int64_t>(firstRow_.size()); }
  int rowHeight() const { return rowHeight_; }
  int headerHeight() const { return headerHeight_; }
  std::int64_t contentHeight() const;

  std::int64_t rowTop(std::int64_t row) const;
  std::int64_t headerTop(std::int64_t group) const;
  std::int64_t groupOfRow(std::int64_t row) const;
  std::int64_t firstRowOfGroup(std::int64_t group) const;
  /// What lies at `y`; None outside the content.
  Place at(std::int64_t y) const;
  /// The row at `y`, or under the header at `y`; clamped to the first and last row. -1 when there are none.
  std::int64_t nearestRow(std::int64_t y) const;

 private:
  int rowHeight_ = 36;
  int headerHeight_ = 22;
  std::int64_t rows_ = 0;
  std::vector<std::int64_t> firstRow_;  // of each group
};

}  // namespace paydeck
