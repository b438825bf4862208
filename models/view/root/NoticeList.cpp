#include "models/view/root/NoticeList.h"

#include <algorithm>

namespace paydeck {

constexpr std::size_t kKept = 50;

void NoticeList::add(Notice notice) {
  beginInsertRows({}, 0, 0);
  entries_.push_front({++lastSerial_, std::move(notice), clock_.now(), true});
  endInsertRows();
  if (entries_.size() > kKept) {
    beginRemoveRows({}, static_cast<int>(kKept), static_cast<int>(kKept));
    entries_.pop_back();
    endRemoveRows();
  }
  ++unread_;
  emit unreadChanged();
  emit countChanged();
  emit added(entries_.front().notice.title, entries_.front().notice.text);
}

void NoticeList::addPlain(const QString& title, const QString& text, const QString& tone, const QString& icon) {
  add({.title = title, .text = text, .tone = tone, .icon = icon});
}

void NoticeList::markRead() {
  if (unread_ == 0) return;
  unread_ = 0;
  emit unreadChanged();
}

int NoticeList::rowOf(int serial) const {
  const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.serial == serial; });
  return it == entries_.end() ? -1 : static_cast<int>(it - entries_.begin());
}

void NoticeList::toastGone(int serial) {
  const int row = rowOf(serial);
  if (row < 0) return;
  entries_[static_cast<std::size_t>(row)].toast = false;
  emit dataChanged(index(row), index(row), {ToastRole});
}

void NoticeList::act(int serial) {
  const int row = rowOf(serial);
  if (row < 0) return;
  const QString action = entries_[static_cast<std::size_t>(row)].notice.action;
  toastGone(serial);
  emit actionRequested(action);
}

void NoticeList::clear() {
  beginResetModel();
  entries_.clear();
  endResetModel();
  markRead();
  emit countChanged();
}

int NoticeList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant NoticeList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case SerialRole:
      return entry.serial;
    case Qt::DisplayRole:
    case TitleRole:
      return entry.notice.title;
    case TextRole:
      return entry.notice.text;
    case ToneRole:
      return entry.notice.tone;
    case IconRole:
      return entry.notice.icon;
    case ActionTextRole:
      return entry.notice.actionText;
    case ActionRole:
      return entry.notice.action;
    case StaysRole:
      return entry.notice.stays;
    case ToastRole:
      return entry.toast;
    case AtRole:
      return static_cast<qlonglong>(toUnixMillis(entry.at));
    default:
      return {};
  }
}

QHash<int, QByteArray> NoticeList::roleNames() const {
  return {{SerialRole, "serial"}, {TitleRole, "title"}, {TextRole, "text"},
          {ToneRole, "tone"},     {IconRole, "icon"},   {ActionTextRole, "actionText"},
          {ActionRole, "action"}, {StaysRole, "stays"}, {ToastRole, "toast"},
          {AtRole, "at"}};
}

}  // namespace paydeck
