#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QVariantList>

namespace paydeck {

/// A short list of value-type rows (a card, a form), one role "row". Setting it again keeps the rows that did not
/// change, so that delegates, focus and hover stay. For long lists there is PaymentListModel.
class RowsModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by page controllers")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { RowRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void setRows(QVariantList rows);
  const QVariantList& rows() const { return rows_; }
  int count() const { return static_cast<int>(rows_.size()); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void countChanged();

 private:
  QVariantList rows_;
};

}  // namespace paydeck
