#include "models/view/refunds/QueueModel.h"

#include <algorithm>

namespace paydeck {

void QueueModel::setLines(std::vector<Line> lines) {
  const int before = count();
  const int row = currentRow();
  removeMissing(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) placeAt(static_cast<int>(i), std::move(lines[i]));
  std::erase_if(selected_, [this](const std::string& key) { return indexOf(key) < 0; });
  if (currentRow() < 0) current_.clear();
  if (count() != before) emit countChanged();
  if (currentRow() != row) emit currentChanged();
  emit selectionChanged();
}

void QueueModel::removeMissing(const std::vector<Line>& next) {
  std::set<std::string> kept;
  for (const Line& line : next) kept.insert(line.key);
  for (int row = count() - 1; row >= 0; --row) {
    if (kept.contains(lines_[static_cast<std::size_t>(row)].key)) continue;
    beginRemoveRows({}, row, row);
    lines_.erase(lines_.begin() + row);
    endRemoveRows();
  }
}

void QueueModel::placeAt(int row, Line line) {
  const auto from = std::find_if(lines_.begin() + row, lines_.end(), [&](const Line& l) { return l.key == line.key; });
  if (from == lines_.end()) {
    beginInsertRows({}, row, row);
    lines_.insert(lines_.begin() + row, std::move(line));
    endInsertRows();
    return;
  }
  const int old = static_cast<int>(from - lines_.begin());
  if (old != row) {
    beginMoveRows({}, old, old, {}, row);
    std::rotate(lines_.begin() + row, from, from + 1);
    endMoveRows();
  }
  Line& place = lines_[static_cast<std::size_t>(row)];
  place.item = std::move(line.item);
  if (place.row == line.row) return;
  place.row = std::move(line.row);
  emit dataChanged(index(row), index(row), {RowRole});
}

int QueueModel::indexOf(const std::string& key) const {
  if (key.empty()) return -1;
  const auto line = std::find_if(lines_.begin(), lines_.end(), [&](const Line& l) { return l.key == key; });
  return line == lines_.end() ? -1 : static_cast<int>(line - lines_.begin());
}

const QueueItem* QueueModel::find(const std::string& key) const {
  const int row = indexOf(key);
  return row < 0 || lines_[static_cast<std::size_t>(row)].row.heading ? nullptr
                                                                      : &lines_[static_cast<std::size_t>(row)].item;
}

void QueueModel::setCurrent(const std::string& key) {
  if (key == current_) return;
  const std::string before = std::exchange(current_, key);
  tell(before, CurrentRole);
  tell(current_, CurrentRole);
  emit currentChanged();
}

void QueueModel::setCurrentRow(int row) {
  if (row < 0 || row >= count() || lines_[static_cast<std::size_t>(row)].row.heading) return;
  setCurrent(lines_[static_cast<std::size_t>(row)].key);
}

void QueueModel::moveCurrent(int by) {
  const int step = by < 0 ? -1 : 1;
  int row = currentRow();
  int target = row;
  if (row < 0) row = by < 0 ? count() : -1;
  for (int left = std::abs(by); left > 0;) {
    row += step;
    if (row < 0 || row >= count()) break;
    if (lines_[static_cast<std::size_t>(row)].row.heading) continue;
    target = row;
    --left;
  }
  setCurrentRow(target);
}

void QueueModel::toggleSelected(int row) {
  if (row < 0 || row >= count() || lines_[static_cast<std::size_t>(row)].row.heading) return;
  const std::string& key = lines_[static_cast<std::size_t>(row)].key;
  if (selected_.erase(key) == 0) selected_.insert(key);
  tell(key, SelectedRole);
  emit selectionChanged();
}

void QueueModel::selectAll() {
  for (const Line& line : lines_) {
    if (!line.row.heading) selected_.insert(line.key);
  }
  if (count() > 0) emit dataChanged(index(0), index(count() - 1), {SelectedRole});
  emit selectionChanged();
}

void QueueModel::clearSelected() {
  selected_.clear();
  if (count() > 0) emit dataChanged(index(0), index(count() - 1), {SelectedRole});
  emit selectionChanged();
}

void QueueModel::tell(const std::string& key, int role) {
  const int row = indexOf(key);
  if (row >= 0) emit dataChanged(index(row), index(row), {role});
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const Line& line = lines_[static_cast<std::size_t>(index.row())];
  if (role == RowRole) return QVariant::fromValue(line.row);
  if (role == CurrentRole) return line.key == current_;
  return role == SelectedRole ? QVariant(selected_.contains(line.key)) : QVariant();
}

QHash<int, QByteArray> QueueModel::roleNames() const {
  return {{RowRole, "row"}, {CurrentRole, "current"}, {SelectedRole, "selected"}};
}

}  // namespace paydeck
