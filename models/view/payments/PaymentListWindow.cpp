#include "models/view/payments/PaymentListWindow.h"

#include <algorithm>
#include <cmath>

namespace paydeck {
namespace {

constexpr int kFreshMillis = 3100;

}  // namespace

PaymentListWindow::PaymentListWindow(PaymentListModel& model, QObject* parent) : QObject(parent), model_(model) {
  connect(&model_, &PaymentListModel::asked, this, [this] { goToTop_ = true; });
  connect(&model_, &QAbstractItemModel::rowsInserted, this,
          [this](const QModelIndex&, int first, int last) { rowsInserted(first, last); });
  connect(&model_, &QAbstractItemModel::rowsRemoved, this,
          [this](const QModelIndex&, int first, int last) { rowsRemoved(first, last); });
  connect(&model_, &QAbstractItemModel::modelReset, this, &PaymentListWindow::modelReset);
  connect(&model_, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex& from, const QModelIndex& to) { rowsChanged(from.row(), to.row()); });
  connect(&model_, &PaymentListModel::settled, this, &PaymentListWindow::settled);
  freshTimer_.setSingleShot(true);
  freshTimer_.setInterval(kFreshMillis);
  connect(&freshTimer_, &QTimer::timeout, this, &PaymentListWindow::remark);
}

void PaymentListWindow::setTexts(TextMaker text, DayTitle title, DayCount count) {
  text_ = std::move(text);
  dayTitle_ = std::move(title);
  dayCount_ = std::move(count);
}

void PaymentListWindow::rewrite() {
  std::fill(keys_.begin(), keys_.end(), 0);
  update();
}

void PaymentListWindow::setViewportHeight(int height) {
  if (height == viewportHeight_) return;
  viewportHeight_ = std::max(0, height);
  makeSlots();
  emit geometryChanged();
  moveTo(contentY_);
}

void PaymentListWindow::setRowHeight(int height) {
  if (height == layout_.rowHeight()) return;
  layout_.setHeights(height, layout_.headerHeight());
  makeSlots();
  emit geometryChanged();
  rebuildLayout();
}

void PaymentListWindow::setHeaderHeight(int height) {
  if (height == headerHeight_) return;
  headerHeight_ = height;
  makeSlots();
  emit geometryChanged();
  rebuildLayout();
}

void PaymentListWindow::makeSlots() {
  const auto wanted = static_cast<std::size_t>(viewportHeight_ / layout_.rowHeight() + 2);
  if (rows_.size() >= wanted) return;  // never fewer: a delegate may still look at its slot
  rows_.resize(wanted);
  headings_.resize(wanted);
  for (auto& slot : rows_) {
    if (!slot) slot = std::make_unique<RowSlot>();
  }
  for (auto& heading : headings_) {
    if (!heading) heading = std::make_unique<GroupSlot>();
  }
  keys_.assign(wanted, 0);
  emit slotsChanged();
}

QList<QObject*> PaymentListWindow::rows() const {
  QList<QObject*> list;
  for (const auto& slot : rows_) list.append(slot.get());
  return list;
}

QList<QObject*> PaymentListWindow::headings() const {
  QList<QObject*> list;
  for (const auto& slot : headings_) list.append(slot.get());
  return list;
}

void PaymentListWindow::setContentY(double y) {
  subpixel_ = 0;
  moveTo(std::llround(y));
}

void PaymentListWindow::scrollBy(double pixels) {
  subpixel_ += pixels;  // touchpads send fractions
  const double whole = std::trunc(subpixel_);
  subpixel_ -= whole;
  moveTo(contentY_ + static_cast<std::int64_t>(whole));
}

void PaymentListWindow::scrollToTop() {
  setContentY(0);
}

void PaymentListWindow::moveTo(std::int64_t y) {
  const std::int64_t last = std::max<std::int64_t>(0, layout_.contentHeight() - viewportHeight_);
  contentY_ = std::clamp<std::int64_t>(y, 0, last);
  rememberTop();
  if (contentY_ == 0) setNewAbove(0);
  update();
  emit scrolled();
}

void PaymentListWindow::rememberTop() {
  const std::int64_t row = layout_.nearestRow(contentY_);
  top_ = {};
  if (row < 0 || row >= model_.count()) return;
  top_ = {model_.keyAt(static_cast<int>(row)), static_cast<int>(row), true};
  topOffset_ = contentY_ - layout_.rowTop(row);
}

bool PaymentListWindow::followsNews() const {
  return contentY_ == 0 && !current_.isSet() && selection_.empty();
}

void PaymentListWindow::rowsInserted(int first, int last) {
  const bool above = top_.isSet() && first <= top_.row && !followsNews();
  top_.rowsInserted(first, last);
  current_.rowsInserted(first, last);
  if (above) setNewAbove(newAbove_ + last - first + 1);
}

void PaymentListWindow::rowsRemoved(int first, int last) {
  top_.rowsRemoved(first, last);
  current_.rowsRemoved(first, last);
}

void PaymentListWindow::modelReset() {
  const auto find = [this](RowMarker& marker) {
    if (!marker.isSet()) return;
    const int row = model_.indexOf(marker.key);
    marker.present = row >= 0;
    marker.row = row >= 0 ? row : std::clamp(marker.row, -1, model_.count() - 1);
  };
  if (goToTop_) {
    top_ = {};
    contentY_ = 0;
    goToTop_ = false;
    setNewAbove(0);
  } else {
    find(top_);
  }
  find(current_);
}

void PaymentListWindow::settled() {
  if (current_.isSet() && !current_.present) {
    const int row = model_.indexOf(current_.key);  // it moved, or came back
    if (row >= 0) current_ = {current_.key, row, true};
  }
  rebuildLayout();
  emit currentChanged();
  if (!selection_.empty()) emit selectionChanged();
}

void PaymentListWindow::rebuildLayout() {
  const auto& groups = model_.groups().all();
  const bool grouped = headerHeight_ > 0 && !groups.empty();
  layout_.setHeights(layout_.rowHeight(), grouped ? headerHeight_ : 0);
  if (grouped) {
    std::vector<std::int64_t> counts;
    counts.reserve(groups.size());
    for (const DayGroup& group : groups) counts.push_back(group.count);
    layout_.setGroups(counts);
  } else {
    layout_.setRows(model_.count());
  }
  const bool stay = top_.isSet() && top_.row >= 0 && !followsNews();
  moveTo(stay ? layout_.rowTop(std::min<std::int64_t>(top_.row, layout_.rows())) + topOffset_ : contentY_);
  if (!freshTimer_.isActive()) freshTimer_.start();
}

void PaymentListWindow::rowsChanged(int first, int last) {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const int row = rows_[i]->row();
    if (row >= first && row <= last) write(*rows_[i], row);
  }
}

void PaymentListWindow::update() {
  if (layout_.rows() == 0 || layout_.rows() != model_.count() || viewportHeight_ == 0) {
    for (const auto& slot : rows_) slot->hide();
    for (const auto& heading : headings_) heading->hide();
    std::fill(keys_.begin(), keys_.end(), 0);
    return;
  }
  const int first = static_cast<int>(layout_.nearestRow(contentY_));
  const int last = static_cast<int>(layout_.nearestRow(contentY_ + viewportHeight_ - 1));
  model_.want(first, last);
  placeRows(first, last);
  placeHeadings(first, last);
}

void PaymentListWindow::placeRows(int first, int last) {
  const auto count = static_cast<int>(rows_.size());
  std::vector<bool> used(rows_.size());
  for (int row = first; row <= last; ++row) {
    const auto index = static_cast<std::size_t>(row % count);
    RowSlot& slot = *rows_[index];
    used[index] = true;
    const PaymentKey key = model_.keyAt(row);
    if (keys_[index] != key || slot.row() != row) {
      keys_[index] = key;
      write(slot, row);
    }
    mark(slot, row);
    slot.place(row, static_cast<int>(layout_.rowTop(row) - contentY_));
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (used[i]) continue;
    rows_[i]->hide();
    keys_[i] = 0;
  }
}

void PaymentListWindow::placeHeadings(int first, int last) {
  const std::int64_t groups = layout_.headerHeight() > 0 ? layout_.groups() : 0;
  std::vector<bool> used(headings_.size());
  const std::int64_t from = groups == 0 ? 0 : layout_.groupOfRow(first);
  const std::int64_t to = groups == 0 ? -1 : std::min(groups - 1, layout_.groupOfRow(last));
  for (std::int64_t group = from; group <= to; ++group) {
    const auto index = static_cast<std::size_t>(group) % headings_.size();
    std::int64_t y = layout_.headerTop(group) - contentY_;
    if (group == from && y < 0) {  // the day on top stays in view until the next one pushes it out
      const std::int64_t next = group + 1 < groups ? layout_.headerTop(group + 1) - contentY_ : viewportHeight_;
      y = std::min<std::int64_t>(0, next - layout_.headerHeight());
    }
    const DayGroup& day = model_.groups().all()[static_cast<std::size_t>(group)];
    const bool complete = model_.isWhole() || group + 1 < groups;
    headings_[index]->show(static_cast<int>(y), dayTitle_ ? dayTitle_(day.day) : QString(),
                           dayCount_ && complete ? dayCount_(day.count) : QString());
    used[index] = true;
  }
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    if (!used[i]) headings_[i]->hide();
  }
}

void PaymentListWindow::write(RowSlot& slot, int row) {
  const PaymentRow* payment = model_.rowAt(row);
  if (payment == nullptr || !text_) return slot.setLoading();
  slot.setText(text_(*payment));
}

}  // namespace paydeck
