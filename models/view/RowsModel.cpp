#include "models/view/RowsModel.h"

#include <algorithm>

namespace paydeck {

void RowsModel::setRows(QVariantList rows) {
  const int before = count();
  const int after = static_cast<int>(rows.size());
  const int kept = std::min(before, after);
  if (after < before) {
    beginRemoveRows({}, after, before - 1);
    rows_.resize(after);
    endRemoveRows();
  } else if (after > before) {
    beginInsertRows({}, before, after - 1);
    rows_.append(rows.mid(before));
    endInsertRows();
  }
  for (int i = 0; i < kept; ++i) {
    if (rows_.at(i) == rows.at(i)) continue;
    rows_[i] = rows.at(i);
    emit dataChanged(index(i), index(i), {RowRole});
  }
  if (before != after) emit countChanged();
}

int RowsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
  return index.isValid() && role == RowRole && index.row() < count() ? rows_.at(index.row()) : QVariant();
}

QHash<int, QByteArray> RowsModel::roleNames() const {
  return {{RowRole, "row"}};
}

}  // namespace paydeck
