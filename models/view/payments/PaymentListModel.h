#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <optional>
#include <utility>
#include <vector>

#include "models/view/CacheNotifier.h"
#include "models/view/ReadPool.h"
#include "models/view/payments/ListReading.h"
#include "models/view/payments/RowCache.h"

namespace paydeck {

/// The payments of one query in one order. The first screenful comes at once, then every key; rows are read when they
/// are wanted. Follows the cache by exact insertions, removals and dataChanged, at most one refresh in 100 ms, all of
/// it read on the pool. GUI thread.
class PaymentListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(State state READ state NOTIFY stateChanged)
  Q_PROPERTY(int count READ count NOTIFY settled)
  Q_PROPERTY(bool whole READ isWhole NOTIFY settled)
  Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)

 public:
  enum class State { Loading, Ready, Failed };
  Q_ENUM(State)
  enum Role { KeyRole = Qt::UserRole + 1, IdRole, LoadedRole };

  PaymentListModel(ReadPool& pool, CacheNotifier& notifier, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  static constexpr std::chrono::milliseconds kRefreshPause{100};
  /// The least time between two refreshes.
  void setRefreshPause(std::chrono::milliseconds pause) { leastPause_ = pause; }

  State state() const { return state_; }
  int count() const { return static_cast<int>(keys_.size()); }
  /// False while only the first screenful is known.
  bool isWhole() const { return whole_; }
  QString errorText() const { return QString::fromStdString(error_ ? error_->message : std::string()); }
  const std::optional<Error>& error() const { return error_; }

  /// Shows another question. What is shown stays until the first answer is there.
  void show(ListQuestion question);
  Q_INVOKABLE void retry() { show(question_); }
  const ListQuestion& question() const { return question_; }

  PaymentKey keyAt(int row) const { return keys_.at(static_cast<std::size_t>(row)); }
  /// -1 when it is not in the list. Looks at every key.
  int indexOf(PaymentKey key) const;
  const KeySequence& keys() const { return keys_; }
  const DayGroups& groups() const { return groups_; }
  /// Null until it was read; `want` reads it.
  const PaymentRow* rowAt(int row) const { return rows_.find(keyAt(row)); }
  const PaymentRow* rowOf(PaymentKey key) const { return rows_.find(key); }
  /// The rows on screen: what is missing is read, the latest wish first.
  void want(int first, int last);
  /// True for a payment that came by itself within the last seconds, so that its row can be tinted.
  bool isFresh(PaymentKey key) const;
  /// Reads the whole order again and puts right what differs.
  void reconcile();

 signals:
  void stateChanged();
  /// Another question is being read; the next reset answers it.
  void asked();
  /// All steps of a refresh are applied and groups() speaks of the same rows again.
  void settled();

 private:
  void cacheChanged(const CacheChange& change);
  void readWhole();
  void scheduleRefresh();
  void refresh();
  void received(Result<ListRefresh> refresh, const std::vector<PaymentKey>& changed, bool news);
  void replace(ListContent content);
  void extend(ListContent content);
  void apply(const std::vector<ListStep>& steps, bool news);
  void applyStep(const ListStep& step);
  void updateRows(std::vector<PaymentRow> rows, const std::vector<PaymentKey>& changed);
  void emitChanged(const std::vector<PaymentKey>& keys);
  void readWanted();
  void setState(State state, std::optional<Error> error = {});
  /// Runs on the pool; the answer is dropped when another question was asked meanwhile.
  template <class Ask, class Receive>
  void ask(Ask ask, Receive receive, ReadFor purpose = ReadFor::Screen);

  ReadPool& pool_;
  ListQuestion question_;
  std::uint64_t generation_ = 0;
  State state_ = State::Loading;
  std::optional<Error> error_;
  KeySequence keys_;
  DayGroups groups_;
  RowCache rows_;
  bool whole_ = false;

  CacheChange pending_;
  bool refreshing_ = false;
  QTimer refreshTimer_;
  QTimer reconcileTimer_;
  QElapsedTimer sinceRefresh_;
  std::chrono::milliseconds leastPause_ = kRefreshPause;
  std::chrono::milliseconds pause_{};
  QHash<PaymentKey, qint64> arrivals_;
  QElapsedTimer clock_;

  std::optional<std::pair<int, int>> wanted_;
  bool readingRows_ = false;
};

}  // namespace paydeck
