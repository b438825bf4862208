#include "models/view/payments/SavedViewTabs.h"

#include <QUuid>
#include <algorithm>

namespace paydeck {
namespace {

std::vector<SavedFilter> builtInViews() {
  const auto view = [](const char* id, const QString& name, const char* query, bool urgent = false) {
    return SavedFilter{QString::fromLatin1(id), name, QString::fromLatin1(query), true, urgent};
  };
  return {view("all", SavedViewTabs::tr("All"), ""),
          view("attention", SavedViewTabs::tr("Needs attention"), "status:attention", true),
          view("confirming", SavedViewTabs::tr("Confirming"), "status:confirming"),
          view("underpaid", SavedViewTabs::tr("Underpaid"), "status:underpaid"),
          view("disputed", SavedViewTabs::tr("Disputes"), "status:disputed"),
          view("high", SavedViewTabs::tr("High value"), "value:>=1000")};
}

}  // namespace

SavedViewTabs::SavedViewTabs(SavedViewStorage& storage, const Formatter& format, QObject* parent)
    : QAbstractListModel(parent), storage_(storage), format_(format), views_(builtInViews()) {
  for (SavedFilter& view : storage_.views()) views_.push_back(std::move(view));
  counts_.resize(views_.size());
}

int SavedViewTabs::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(views_.size());
}

QHash<int, QByteArray> SavedViewTabs::roleNames() const {
  return {{TextRole, "text"}, {CountRole, "count"}, {UrgentRole, "urgent"}, {OwnRole, "own"}};
}

QVariant SavedViewTabs::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const SavedFilter& view = this->view(index.row());
  const auto& count = counts_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case TextRole:
      return plainUserText(view.name, 60);
    case CountRole:
      return count && *count > 0 && !view.query.isEmpty() ? format_.count(*count) : QString();
    case UrgentRole:
      return view.urgent && count.value_or(0) > 0;
    case OwnRole:
      return !view.builtIn;
    default:
      return {};
  }
}

void SavedViewTabs::setCurrent(int index) {
  if (index == current_ || index < 0 || index >= rowCount()) return;
  current_ = index;
  emit currentChanged();
}

void SavedViewTabs::setCounts(const std::vector<std::int64_t>& counts) {
  for (std::size_t i = 0; i < std::min(counts.size(), counts_.size()); ++i) {
    if (counts_[i] == counts[i]) continue;
    counts_[i] = counts[i];
    const QModelIndex changed = index(static_cast<int>(i));
    emit dataChanged(changed, changed, {CountRole, UrgentRole});
  }
}

void SavedViewTabs::add(const QString& name, const QString& query) {
  const QString plain = plainUserText(name, 60).trimmed();
  if (plain.isEmpty()) return;
  const auto same =
      std::find_if(views_.begin(), views_.end(), [&](const SavedFilter& v) { return !v.builtIn && v.name == plain; });
  if (same != views_.end()) {
    same->query = query;
    storage_.save(*same);
    setCurrent(static_cast<int>(same - views_.begin()));
    emit viewsChanged();
    return;
  }
  const int at = rowCount();
  beginInsertRows({}, at, at);
  views_.push_back({QUuid::createUuid().toString(QUuid::WithoutBraces), plain, query, false, false});
  counts_.emplace_back();
  endInsertRows();
  storage_.save(views_.back());
  setCurrent(at);
  emit viewsChanged();
}

void SavedViewTabs::remove(int index) {
  if (index < 0 || index >= rowCount() || view(index).builtIn) return;
  const QString id = view(index).id;
  beginRemoveRows({}, index, index);
  views_.erase(views_.begin() + index);
  counts_.erase(counts_.begin() + index);
  endRemoveRows();
  if (current_ >= index) {
    current_ = current_ == index ? 0 : current_ - 1;
    emit currentChanged();
  }
  storage_.remove(id);
  emit viewsChanged();
}

}  // namespace paydeck
