#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <vector>

#include "models/view/Formatter.h"
#include "models/view/RowsModel.h"
#include "models/view/refunds/QueueRights.h"

namespace paydeck {

/// Several approvals at once: who gets what and the sums first, then each by itself, so that one that fails does not
/// hold up or undo the others. GUI thread.
class QueueBatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by RefundsPage")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool running READ isRunning NOTIFY changed)
  Q_PROPERTY(bool done READ isDone NOTIFY changed)
  Q_PROPERTY(int ready READ ready NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString sums READ sums NOTIFY changed)
  Q_PROPERTY(QString result READ result NOTIFY changed)
  Q_PROPERTY(QString comment MEMBER comment_ NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* rows READ rows CONSTANT)

 public:
  QueueBatch(RefundActions& actions, const Formatter& format, QObject* parent = nullptr);

  bool isOpen() const { return open_; }
  bool isRunning() const { return waiting_ > 0; }
  bool isDone() const { return done_; }
  int ready() const;
  QString title() const;
  QString sums() const;
  QString result() const;
  RowsModel* rows() { return &rows_; }

  void show(const std::vector<QueueItem>& items, const RefundAbilities& abilities);
  /// Sends them once; does nothing while they are on their way or done.
  Q_INVOKABLE void send();
  Q_INVOKABLE void close();

 signals:
  void changed();
  void decided(const paydeck::Refund& refund);
  /// Nothing is on its way any more.
  void finished(int approved, int failed);

 private:
  struct Line {
    QueueItem item{};
    QueueRight right = QueueRight::NotWaiting;
    enum class State { Ready, LeftOut, Sending, Approved, Failed } state = State::Ready;
    QString words{};
  };
  void receive(std::size_t line, const Result<Refund>& answer);
  void write();
  QVariantMap row(const Line& line) const;
  int count(Line::State state) const;

  RefundActions& actions_;
  const Formatter& format_;
  RowsModel rows_;
  std::vector<Line> lines_;
  QString comment_;
  bool open_ = false;
  bool done_ = false;
  int waiting_ = 0;
};

}  // namespace paydeck
