#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <set>
#include <string>
#include <vector>

#include "models/view/refunds/QueueItem.h"
#include "models/view/refunds/QueueRow.h"

namespace paydeck {

/// The lines of the queue: headings and refunds. Setting them again moves, inserts and removes only what differs, so
/// that scroll position, current line and selection stay with their refunds. GUI thread.
class QueueModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by RefundsPage")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)

 public:
  enum Role { RowRole = Qt::UserRole, CurrentRole, SelectedRole };

  struct Line {
    std::string key{};  ///< "h 3" for headings
    QueueRow row{};
    QueueItem item{};  ///< of a refund
  };

  using QAbstractListModel::QAbstractListModel;

  void setLines(std::vector<Line> lines);
  const std::vector<Line>& lines() const { return lines_; }
  int count() const { return static_cast<int>(lines_.size()); }
  int indexOf(const std::string& key) const;
  const QueueItem* find(const std::string& key) const;

  int currentRow() const { return indexOf(current_); }
  const std::string& currentKey() const { return current_; }
  const QueueItem* current() const { return find(current_); }
  void setCurrent(const std::string& key);
  /// The refund that many refunds further, headings left out; the nearest end when there is none.
  void moveCurrent(int by);
  Q_INVOKABLE void setCurrentRow(int row);

  const std::set<std::string>& selected() const { return selected_; }
  Q_INVOKABLE void toggleSelected(int row);
  void selectAll();
  void clearSelected();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void countChanged();
  void currentChanged();
  void selectionChanged();

 private:
  void removeMissing(const std::vector<Line>& next);
  void placeAt(int row, Line line);
  void tell(const std::string& key, int role);

  std::vector<Line> lines_;
  std::string current_;
  std::set<std::string> selected_;
};

}  // namespace paydeck
