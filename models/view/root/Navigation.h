#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <vector>

namespace paydeck {

/// One entry of the navigation rail.
struct NavigationEntry {
  QString key{};     ///< "payments"
  QString title{};   ///< "Payments"
  QString icon{};    ///< a name for Icon
  QString letter{};  ///< G then this goes there
  bool atBottom = false;
  QString badge{};  ///< a count, empty for none
  bool urgent = false;
};

/// The pages there are, which one is shown and how it was reached. Only pages that work are entered.
class Navigation : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QString page READ page NOTIFY pageChanged)
  Q_PROPERTY(QString title READ title NOTIFY pageChanged)
  Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY pageChanged)

 public:
  enum Role {
    KeyRole = Qt::UserRole + 1,
    TitleRole,
    IconRole,
    LetterRole,
    AtBottomRole,
    BadgeRole,
    UrgentRole,
    NumberRole
  };

  using QAbstractListModel::QAbstractListModel;

  void setEntries(std::vector<NavigationEntry> entries);
  void setBadge(const QString& key, const QString& badge, bool urgent);

  const QString& page() const { return page_; }
  QString title() const;
  bool canGoBack() const { return !history_.isEmpty(); }
  /// Whether there is such an entry.
  bool has(const QString& key) const { return find(key) != nullptr; }

  /// Shows a page; a key that is no entry ("onboarding") is shown too but never gone back to.
  Q_INVOKABLE void go(const QString& key);
  Q_INVOKABLE void back();
  /// The n-th entry from the top, counted from 1 (Ctrl+1).
  Q_INVOKABLE void goNth(int number);
  /// False when no page has this letter.
  Q_INVOKABLE bool goLetter(const QString& letter);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void pageChanged();

 private:
  const NavigationEntry* find(const QString& key) const;

  std::vector<NavigationEntry> entries_;
  QString page_;
  QStringList history_;
};

}  // namespace paydeck
