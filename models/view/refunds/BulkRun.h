#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "models/refunds/BulkPlan.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// Where one line of a bulk run is.
struct BulkProgress {
  enum class State { LeftOut, Waiting, Held, Leaving, Unknown, Sent, NotSent, Cancelled } state = State::LeftOut;
  OutboxId entry{};
  std::string refundNumber{};
  std::string words{};  ///< of NotSent, Unknown and Waiting
  std::optional<UtcTime> heldUntil{};
};

/// Sends the good lines of a plan through the outbox: each becomes a draft, then is confirmed with the hold. Lines of
/// one payment go one after the other. What was confirmed goes on without this object. GUI thread.
class BulkRun : public QObject {
  Q_OBJECT

 public:
  BulkRun(RefundActions& actions, std::shared_ptr<const BulkPlan> plan, std::chrono::milliseconds hold,
          QObject* parent);

  const std::vector<BulkProgress>& progress() const { return progress_; }
  int count(BulkProgress::State state) const;
  int all() const { return all_; }
  /// Lines whose end is known.
  int finished() const;
  bool isDone() const { return finished() == all_; }
  bool canCancel() const;
  /// The first moment at which something leaves; none while nothing is held.
  std::optional<UtcTime> heldUntil() const;
  /// Cancels what has not left yet.
  void cancel();

 signals:
  void lineChanged(int line);
  void changed();

 private:
  using State = BulkProgress::State;
  void pump();
  void save(std::size_t line);
  void confirm(std::size_t line);
  void take(std::size_t line, const OutboxEntry& entry);
  void end(std::size_t line, State state, const std::string& words);
  void release(std::size_t line);
  bool mayConfirm(std::size_t line) const;
  void look(unsigned offset);
  RefundDraft draftOf(std::size_t line) const;

  RefundActions& actions_;
  std::shared_ptr<const BulkPlan> plan_;
  std::chrono::milliseconds hold_;
  std::vector<BulkProgress> progress_;
  std::map<OutboxId, std::size_t> lines_;
  std::map<std::size_t, std::size_t> byFileLine_;
  std::vector<std::vector<std::size_t>> followers_;
  QTimer lookSoon_;
  std::size_t next_ = 0;
  int all_ = 0;
  int busy_ = 0;
  bool cancelled_ = false;
};

}  // namespace paydeck
