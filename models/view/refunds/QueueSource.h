#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <optional>
#include <vector>

#include "models/view/refunds/QueuePlan.h"
#include "models/view/refunds/RefundActions.h"
#include "models/view/refunds/RefundReads.h"

namespace paydeck {

/// Keeps the queue's items current: the cached refunds of one tab and the outbox, read again when either says that it
/// changed, at most one read of each at a time. GUI thread.
class QueueSource : public QObject {
  Q_OBJECT

 public:
  QueueSource(RefundActions& actions, RefundReads& reads, QObject* parent = nullptr);

  /// Another tab, search or day: asked at once.
  void ask(const QueueQuestion& question);
  void retry();
  const std::vector<QueueItem>& items() const { return items_; }
  std::map<QueueTab, std::int64_t> counts() const;
  bool isKnown() const { return known_; }
  const std::optional<Error>& error() const { return error_; }
  /// What the backend answered to a decision, ahead of what the cache says.
  void learn(const Refund& refund);

 signals:
  void changed();

 private:
  void askSoon() { soon_.start(0); }
  void askAll();
  void askRefunds();
  void receiveRefunds(const Result<std::vector<Refund>>& refunds, unsigned round);
  void rebuild();

  RefundActions& actions_;
  RefundReads& reads_;
  QueueQuestion question_;
  QTimer soon_;
  unsigned round_ = 0;
  bool known_ = false;
  std::optional<Error> error_;
  std::vector<Refund> refunds_;
  std::vector<OutboxEntry> open_;
  std::vector<OutboxEntry> done_;  ///< sent or cancelled, the newest
  std::map<RefundStatus, std::int64_t> statuses_;
  std::map<std::pair<ConnectionId, RefundId>, Refund> learned_;
  std::vector<QueueItem> items_;
};

}  // namespace paydeck
