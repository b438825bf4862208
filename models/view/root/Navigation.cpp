#include "models/view/root/Navigation.h"

#include <algorithm>

namespace paydeck {

constexpr qsizetype kRemembered = 20;

void Navigation::setEntries(std::vector<NavigationEntry> entries) {
  beginResetModel();
  entries_ = std::move(entries);
  endResetModel();
  emit pageChanged();
}

void Navigation::setBadge(const QString& key, const QString& badge, bool urgent) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    NavigationEntry& entry = entries_[i];
    if (entry.key != key || (entry.badge == badge && entry.urgent == urgent)) continue;
    entry.badge = badge;
    entry.urgent = urgent;
    const QModelIndex at = index(static_cast<int>(i));
    emit dataChanged(at, at, {BadgeRole, UrgentRole});
  }
}

const NavigationEntry* Navigation::find(const QString& key) const {
  const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e.key == key; });
  return it == entries_.end() ? nullptr : &*it;
}

QString Navigation::title() const {
  const NavigationEntry* entry = find(page_);
  return entry == nullptr ? QString() : entry->title;
}

void Navigation::go(const QString& key) {
  if (key == page_) return;
  if (find(page_) != nullptr) history_ << page_;
  if (history_.size() > kRemembered) history_.removeFirst();
  page_ = key;
  emit pageChanged();
}

void Navigation::back() {
  if (history_.isEmpty()) return;
  page_ = history_.takeLast();
  emit pageChanged();
}

void Navigation::goNth(int number) {
  if (number < 1 || static_cast<std::size_t>(number) > entries_.size()) return;
  go(entries_[static_cast<std::size_t>(number) - 1].key);
}

bool Navigation::goLetter(const QString& letter) {
  const auto it = std::find_if(entries_.begin(), entries_.end(),
                               [&](const auto& e) { return e.letter.compare(letter, Qt::CaseInsensitive) == 0; });
  if (it == entries_.end()) return false;
  go(QString(it->key));
  return true;
}

int Navigation::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant Navigation::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const NavigationEntry& entry = entries_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case KeyRole:
      return entry.key;
    case Qt::DisplayRole:
    case TitleRole:
      return entry.title;
    case IconRole:
      return entry.icon;
    case LetterRole:
      return entry.letter;
    case AtBottomRole:
      return entry.atBottom;
    case BadgeRole:
      return entry.badge;
    case UrgentRole:
      return entry.urgent;
    case NumberRole:
      return index.row() + 1;
    default:
      return {};
  }
}

QHash<int, QByteArray> Navigation::roleNames() const {
  return {{KeyRole, "key"},           {TitleRole, "title"}, {IconRole, "icon"},     {LetterRole, "letter"},
          {AtBottomRole, "atBottom"}, {BadgeRole, "badge"}, {UrgentRole, "urgent"}, {NumberRole, "number"}};
}

}  // namespace paydeck
