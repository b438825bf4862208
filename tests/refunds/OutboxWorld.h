#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "models/refunds/OutboxPlan.h"
#include "tests/refunds/ModelServer.h"

namespace paydeck::model {

enum class Action {
  Confirm,
  ConfirmHeld,
  Cancel,
  Edit,
  DecideByHand,
  TimePasses,
  ClockBack,
  ClockFarAhead,
  PaymentChanges,
  QuotesExpire,
  SignedInOrOut,
  LateRequestArrives,
  TakeLease0,
  TakeLease1,
  Crash0,
  Crash1,
  Ask0,
  Ask1,
  AskFails0,
  AskFails1,
  Apply0,
  Apply1,
  Post0,
  Post1,
  PostAnswerLost0,
  PostAnswerLost1,
  PostFailsAfterCommit0,
  PostFailsAfterCommit1,
  PostLost0,
  PostLost1,
  PostDelayed0,
  PostDelayed1,
  PostOffline0,
  PostOffline1,
  PostLimited0,
  PostLimited1,
  Count
};

std::string_view actionName(Action action);

/// One entry on disk, two processes, one backend and the network between them; every step that a crash or another
/// process can come between is an action of its own. A value: copy it to try something.
class OutboxWorld {
 public:
  /// `careless`: a client that takes a lost answer for "nothing reached it"; the model must catch it.
  OutboxWorld(bool idempotent, bool checksRefundable, bool careless);

  /// False when the action is not possible here.
  bool apply(Action action);
  /// What must never be true; none when all is well.
  std::optional<std::string> violation() const;
  /// Lets everything work from here on and says what is wrong with how it ends; none when all is well.
  std::optional<std::string> violationAfterCalm() const;
  /// Equal for worlds that behave alike from here on.
  std::string fingerprint() const;
  const OutboxEntry& entry() const { return disk_; }

 private:
  enum class Network { Fine, AnswerLost, FailsAfterCommit, Lost, Delayed, Offline, Limited };
  struct Process {
    enum class Phase { Idle, Asked, Stored, Answered };
    Phase phase = Phase::Idle;
    std::int64_t version = 0;  ///< of the entry it looked at
    std::optional<OutboxEvent> event{};
    std::optional<OutboxEntry> stored{};  ///< what it is about to send
    bool leaseLost = false;               ///< since it stored that
  };

  bool person(const OutboxEvent& event);
  bool edit();
  bool decideByHand();
  bool world(Action action);
  bool takeLease(std::size_t who);
  bool ask(std::size_t who, bool works);
  bool post(std::size_t who, Network network);
  bool applyAnswer(std::size_t who);
  void calmStep();
  bool lateRequestArrives();
  Result<Refund> over(Network network, const OutboxEntry& entry);
  std::string processPrint(const Process& process) const;

  OutboxEntry disk_{};
  ModelServer server_{};
  UtcTime now_{};
  std::size_t holder_ = 0;
  std::array<Process, 2> processes_{};
  std::optional<std::pair<RefundOrder, std::string>> late_{};
  bool careless_ = false;
  int edits_ = 1;
  int crashes_ = 2;
  int clockJumps_ = 1;
  int paymentChanges_ = 1;
  int expiries_ = 1;
  int signings_ = 2;
  int leases_ = 3;
};

}  // namespace paydeck::model
