#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <memory>
#include <vector>

#include "models/view/Formatter.h"
#include "models/view/refunds/BulkRun.h"

namespace paydeck {

/// The lines of a bulk file with their verdicts, or with their progress once they are on their way. Texts are made for
/// the lines on screen only. GUI thread.
class BulkRows : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by BulkRefunds")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum class Filter { All, Good, Ask, Refused };
  enum Role { RowRole = Qt::UserRole };

  explicit BulkRows(const Formatter& format, QObject* parent = nullptr) : QAbstractListModel(parent), format_(format) {}

  void show(std::shared_ptr<const BulkPlan> plan, Filter filter);
  void follow(const BulkRun* run) { run_ = run; }
  void lineChanged(int line);
  int count() const { return static_cast<int>(shown_.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override { return {{RowRole, "row"}}; }

 signals:
  void countChanged();

 private:
  QVariantMap write(std::size_t line) const;
  void writeState(std::size_t line, QVariantMap& row) const;

  const Formatter& format_;
  std::shared_ptr<const BulkPlan> plan_;
  const BulkRun* run_ = nullptr;
  std::vector<std::size_t> shown_;
};

}  // namespace paydeck
