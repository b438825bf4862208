#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "models/view/Formatter.h"
#include "models/view/payments/SavedViewStorage.h"

namespace paydeck {

/// The tabs of the payments page: the built-in views, then the person's own, each with its count. GUI thread.
class SavedViewTabs : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(int current READ current NOTIFY currentChanged)
  Q_PROPERTY(bool currentIsOwn READ currentIsOwn NOTIFY currentChanged)

 public:
  enum Role { TextRole = Qt::UserRole + 1, CountRole, UrgentRole, OwnRole };

  SavedViewTabs(SavedViewStorage& storage, const Formatter& format, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  int current() const { return current_; }
  bool currentIsOwn() const { return !view(current_).builtIn; }
  const std::vector<SavedFilter>& views() const { return views_; }
  const SavedFilter& view(int index) const { return views_.at(static_cast<std::size_t>(index)); }
  void setCurrent(int index);
  /// In the order of views(); none keeps what was shown.
  void setCounts(const std::vector<std::int64_t>& counts);
  /// Adds the person's own view and shows it; an own view of that name is replaced.
  void add(const QString& name, const QString& query);
  /// Only the person's own.
  void remove(int index);
  Q_INVOKABLE void removeCurrent() { remove(current_); }

 signals:
  void currentChanged();
  void viewsChanged();

 private:
  SavedViewStorage& storage_;
  const Formatter& format_;
  std::vector<SavedFilter> views_;
  std::vector<std::optional<std::int64_t>> counts_;
  int current_ = 0;
};

}  // namespace paydeck
