#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

#include "models/view/Formatter.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// Keeps asking the backend what a refund would send and cost: waits for a pause in typing, drops answers to older
/// questions, and knows how long the answer holds. GUI thread.
class SheetQuote : public QObject {
  Q_OBJECT

 public:
  enum class State { Nothing, Asking, Held, Expired, Failed };

  SheetQuote(RefundActions& actions, const Formatter& format, QObject* parent = nullptr);

  /// Asks after a pause, unless just that is already known or being asked.
  void ask(const ConnectionId& connection, const RefundQuestion& question);
  /// Asks the same again, at once.
  void renew();
  /// Nothing is asked any more and late answers are dropped.
  void clear();

  State state() const;
  /// What the backend answered to the present question; also when it is no longer held.
  const std::optional<RefundQuote>& quote() const { return quote_; }
  /// The last rate it told for that asset, to any question.
  std::optional<ExchangeRate> rateFor(const Asset& asset) const;
  const std::optional<Error>& error() const { return error_; }
  /// How long it still holds, by the backend's own times and however the local clock jumps.
  std::chrono::milliseconds heldFor() const;

 signals:
  void changed();

 private:
  void send();
  void received(const Result<RefundQuote>& answer);

  RefundActions& actions_;
  const Formatter& format_;
  QTimer pause_;
  ConnectionId connection_;
  std::optional<RefundQuestion> question_;
  std::optional<RefundQuote> quote_;
  std::optional<RefundQuote> last_;
  std::optional<Error> error_;
  bool asking_ = false;
  std::uint64_t asked_ = 0;
  UtcTime receivedAt_{};
  QElapsedTimer sinceReceived_;
};

}  // namespace paydeck
