// The current row and the selection of a PaymentListWindow.
#include <algorithm>

#include "models/view/payments/PaymentListWindow.h"

namespace paydeck {

int PaymentListWindow::rowAtY(double y) const {
  const RowLayout::Place place = layout_.at(contentY_ + static_cast<std::int64_t>(y));
  return place.kind == RowLayout::Place::Kind::Row ? static_cast<int>(place.index) : -1;
}

void PaymentListWindow::setCurrentRow(int row) {
  if (model_.count() == 0) return;
  row = std::clamp(row, 0, model_.count() - 1);
  current_ = {model_.keyAt(row), row, true};
  ensureVisible(row);
  remark();
  emit currentChanged();
}

void PaymentListWindow::clearCurrent() {
  if (!current_.isSet()) return;
  current_.clear();
  remark();
  emit currentChanged();
}

void PaymentListWindow::moveCurrent(int by, bool extend) {
  if (model_.count() == 0) return;
  if (!current_.isSet()) return setCurrentRow(static_cast<int>(layout_.nearestRow(contentY_)));
  // A payment that left the list leaves a gap: the row behind it is one step on.
  const int from = current_.present || by < 0 ? current_.row : current_.row - 1;
  const int to = std::clamp(from + by, 0, model_.count() - 1);
  if (extend) {
    if (current_.present) selection_.add(current_.key);
    selection_.add(model_.keyAt(to));
    emit selectionChanged();
  }
  setCurrentRow(to);
}

void PaymentListWindow::movePages(int by) {
  const int page = std::max(1, viewportHeight_ / layout_.rowHeight() - 1);
  moveCurrent(by * page);
}

void PaymentListWindow::moveToFirst() {
  setCurrentRow(0);
}

void PaymentListWindow::moveToLast() {
  setCurrentRow(model_.count() - 1);
}

void PaymentListWindow::toggleSelected(int row) {
  if (row < 0 || row >= model_.count()) return;
  selection_.toggle(model_.keyAt(row));
  remark();
  emit selectionChanged();
}

void PaymentListWindow::selectTo(int row) {
  if (row < 0 || row >= model_.count()) return;
  const int from = current_.present ? current_.row : row;
  for (int i = std::min(from, row); i <= std::max(from, row); ++i) selection_.add(model_.keyAt(i));
  setCurrentRow(row);
  emit selectionChanged();
}

void PaymentListWindow::selectAll() {
  selection_.selectAll();
  remark();
  emit selectionChanged();
}

void PaymentListWindow::clearSelection() {
  if (selection_.empty()) return;
  selection_.clear();
  remark();
  emit selectionChanged();
}

void PaymentListWindow::ensureVisible(int row) {
  const std::int64_t top = layout_.rowTop(row);
  const std::int64_t above = layout_.headerHeight();
  if (top - above < contentY_) {
    moveTo(top - above);
  } else if (top + layout_.rowHeight() > contentY_ + viewportHeight_) {
    moveTo(top + layout_.rowHeight() - viewportHeight_);
  }
}

void PaymentListWindow::mark(RowSlot& slot, int row) {
  const PaymentKey key = model_.keyAt(row);
  slot.setMarks({current_.present && current_.row == row, selection_.contains(key), model_.isFresh(key)});
}

void PaymentListWindow::remark() {
  for (const auto& slot : rows_) {
    if (slot->row() >= 0 && slot->row() < model_.count()) mark(*slot, slot->row());
  }
}

void PaymentListWindow::setNewAbove(int count) {
  if (count == newAbove_) return;
  newAbove_ = count;
  emit newAboveChanged();
}

}  // namespace paydeck
