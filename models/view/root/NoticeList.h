#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <deque>

#include "models/domain/Clock.h"

namespace paydeck {

/// What happened and may interest the person: newest first. Each is shown as a toast once and stays in the bell's list
/// for the session. The newest 50 are kept.
class NoticeList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  struct Notice {
    QString title;
    QString text{};
    QString tone = QStringLiteral("info");
    QString icon = QStringLiteral("info");
    QString actionText{};
    QString action{};    ///< what actionRequested carries
    bool stays = false;  ///< an error: the toast waits for the person
  };
  enum Role {
    SerialRole = Qt::UserRole + 1,
    TitleRole,
    TextRole,
    ToneRole,
    IconRole,
    ActionTextRole,
    ActionRole,
    StaysRole,
    ToastRole,
    AtRole
  };

  explicit NoticeList(const Clock& clock, QObject* parent = nullptr) : QAbstractListModel(parent), clock_(clock) {}

  void add(Notice notice);
  Q_INVOKABLE void addPlain(const QString& title, const QString& text, const QString& tone, const QString& icon);
  int unread() const { return unread_; }
  int count() const { return static_cast<int>(entries_.size()); }
  Q_INVOKABLE void markRead();
  /// The toast has left; the notice stays in the list.
  Q_INVOKABLE void toastGone(int serial);
  Q_INVOKABLE void act(int serial);
  Q_INVOKABLE void clear();

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void unreadChanged();
  void countChanged();
  void actionRequested(const QString& action);
  /// Said to screen readers, at most once in five seconds.
  void added(const QString& title, const QString& text);

 private:
  struct Entry {
    int serial = 0;
    Notice notice{};
    UtcTime at{};
    bool toast = true;
  };
  int rowOf(int serial) const;

  const Clock& clock_;
  std::deque<Entry> entries_;
  int lastSerial_ = 0;
  int unread_ = 0;
};

}  // namespace paydeck
