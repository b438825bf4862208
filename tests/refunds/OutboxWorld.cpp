#include "tests/refunds/OutboxWorld.h"

namespace paydeck::model {
namespace {

using Kind = OutboxTask::Kind;
using std::chrono::hours;
using std::chrono::minutes;

constexpr int kCalmSteps = 80;

RefundDraft modelDraft() {
  RefundDraft draft;
  draft.id = OutboxId("0123456789abcdef");
  draft.connection = ConnectionId("c1");
  draft.question.payment = modelPayment();
  draft.question.amount = Money(4'000, modelCurrency());
  draft.destination = "0xabc";
  draft.refundableSeen = Money(10'000, modelCurrency());
  return draft;
}

Error errorOf(ErrorKind kind) {
  return {kind, "Trouble."};
}

}  // namespace

OutboxWorld::OutboxWorld(bool idempotent, bool checksRefundable, bool careless)
    : disk_(newOutboxEntry(modelDraft(), fromUnixMillis(1'795'010'400'000))),
      now_(fromUnixMillis(1'795'010'400'000)),
      careless_(careless) {
  server_.idempotent = idempotent;
  server_.checksRefundable = checksRefundable;
}

bool OutboxWorld::person(const OutboxEvent& event) {
  const auto next = planOutbox(disk_, event, now_);
  if (!next || *next == disk_) return false;
  disk_ = *next;
  ++disk_.version;
  return true;
}

bool OutboxWorld::edit() {
  if (edits_ == 0 || server_.refundable < 4'000) return false;
  RefundDraft draft = disk_.draft;
  draft.note += "again";
  draft.refundableSeen = Money(server_.refundable, modelCurrency());
  if (!person(OutboxEdit{draft})) return false;
  --edits_;
  return true;
}

/// The person looks at the backend and tells the truth. Requests that are still under way are waited out before.
bool OutboxWorld::decideByHand() {
  if (late_) return false;
  for (const Process& process : processes_) {
    if (process.phase == Process::Phase::Stored) return false;
  }
  if (server_.executed.empty()) return person(OutboxNotSentByHand{});
  return person(OutboxFoundByHand{RefundId(server_.executed.front().id)});
}

bool OutboxWorld::world(Action action) {
  const auto spend = [](int& left) { return left-- > 0 || ((left = 0) != 0); };
  switch (action) {
    case Action::TimePasses:
      now_ += minutes{3};
      return true;
    case Action::ClockBack:
      if (!spend(clockJumps_)) return false;
      now_ -= hours{24};
      return true;
    case Action::ClockFarAhead:
      if (!spend(clockJumps_)) return false;
      now_ += hours{13};
      return true;
    case Action::PaymentChanges:
      if (!spend(paymentChanges_)) return false;
      server_.refundable -= 1'000;
      return true;
    case Action::QuotesExpire:
      if (!spend(expiries_)) return false;
      server_.expired = server_.quotes;
      return true;
    case Action::SignedInOrOut:
      if (!spend(signings_)) return false;
      server_.signedOut = !server_.signedOut;
      return true;
    default:
      return false;
  }
}

bool OutboxWorld::lateRequestArrives() {
  if (!late_) return false;
  (void)server_.create(late_->first, late_->second);  // nobody hears the answer
  late_.reset();
  return true;
}

/// The holder died, or was asleep for longer than a lease lasts.
bool OutboxWorld::takeLease(std::size_t who) {
  if (holder_ == who || leases_ == 0) return false;
  --leases_;
  processes_[holder_].leaseLost = true;
  holder_ = who;
  return true;
}

bool OutboxWorld::ask(std::size_t who, bool works) {
  Process& process = processes_[who];
  if (holder_ != who || process.phase != Process::Phase::Idle) return false;
  const Kind task = planOutboxTask(disk_, now_).kind;
  process.version = disk_.version;
  process.leaseLost = false;
  switch (task) {
    case Kind::Check: {
      if (!works) {
        process.event = OutboxCheckFailed{errorOf(ErrorKind::Offline)};
        break;
      }
      const unsigned last = disk_.attempts > 0 ? disk_.keyGeneration : disk_.keyGeneration - 1;
      for (unsigned i = 1; i <= last && !process.event; ++i) {
        const auto found = server_.find(idempotencyKey(disk_, i));
        if (!found) process.event = OutboxCheckFailed{found.error()};
        if (found && *found) process.event = OutboxAnswered{**found};
      }
      if (!process.event) process.event = OutboxChecked{server_.options(), server_.quote(disk_.draft.question)};
      break;
    }
    case Kind::LookUp:
      process.event = OutboxLookedUp{works ? server_.find(idempotencyKey(disk_)) : failure(errorOf(ErrorKind::Offline)),
                                     server_.idempotent};
      break;
    case Kind::EndHold:
      process.event = OutboxHoldOver{};
      break;
    case Kind::TakeOver:
      process.event = OutboxSenderGone{};
      break;
    case Kind::Nothing:
    case Kind::Wait:
      return false;
  }
  if (!works && task != Kind::Check && task != Kind::LookUp) {
    process.event.reset();
    return false;
  }
  process.phase = Process::Phase::Asked;
  return true;
}

Result<Refund> OutboxWorld::over(Network network, const OutboxEntry& entry) {
  const std::string key = idempotencyKey(entry);
  switch (network) {
    case Network::Fine:
      return server_.create(*entry.order, key);
    case Network::AnswerLost:
      (void)server_.create(*entry.order, key);
      return failure(errorOf(ErrorKind::Timeout));
    case Network::FailsAfterCommit:
      (void)server_.create(*entry.order, key);
      return failure(errorOf(ErrorKind::Server));
    case Network::Lost:
      return failure(errorOf(ErrorKind::Timeout));
    case Network::Delayed:
      late_ = {*entry.order, key};
      return failure(errorOf(ErrorKind::Timeout));
    case Network::Offline:
      return failure(errorOf(ErrorKind::Offline));
    case Network::Limited:
      break;
  }
  return failure(errorOf(ErrorKind::RateLimited));
}

bool OutboxWorld::post(std::size_t who, Network network) {
  Process& process = processes_[who];
  if (process.phase != Process::Phase::Stored) return false;
  if (network == Network::Delayed && late_) return false;
  if (process.leaseLost) {  // it was stored too long ago
    if (network != Network::Fine) return false;
    process.event = OutboxNotSentInTime{};
  } else {
    Result<Refund> answer = over(network, *process.stored);
    if (careless_ && !answer && answer.error().kind == ErrorKind::Timeout)
      answer = failure(errorOf(ErrorKind::Offline));
    process.event = OutboxAnswered{std::move(answer)};
  }
  process.phase = Process::Phase::Answered;
  return true;
}

/// As the sender does: what was decided on an old version is dropped, except what happened at the backend.
bool OutboxWorld::applyAnswer(std::size_t who) {
  Process& process = processes_[who];
  const bool waiting = process.phase == Process::Phase::Asked || process.phase == Process::Phase::Answered;
  if (!waiting) return false;
  const OutboxEvent event = *process.event;
  const auto* looked = std::get_if<OutboxLookedUp>(&event);
  const bool factual = std::holds_alternative<OutboxAnswered>(event) ||
                       (looked != nullptr && looked->found && looked->found->has_value());
  const std::int64_t version = process.version;
  const bool hadLease = holder_ == who && !process.leaseLost;
  process = Process{};
  if (!factual && version != disk_.version) return true;
  const auto next = planOutbox(disk_, event, now_);
  if (!next || *next == disk_) return true;
  if (next->state == OutboxState::Sending && !hadLease) return true;  // the store refuses it
  const bool wasSending = disk_.state == OutboxState::Sending;
  disk_ = *next;
  ++disk_.version;
  if (disk_.state == OutboxState::Sending && !wasSending) {
    process.phase = Process::Phase::Stored;
    process.stored = disk_;
    process.version = disk_.version;
  }
  return true;
}

bool OutboxWorld::apply(Action action) {
  const auto index = static_cast<int>(action);
  const auto who = static_cast<std::size_t>((index - static_cast<int>(Action::TakeLease0)) & 1);
  switch (action) {
    case Action::Confirm:
      return person(OutboxConfirm{});
    case Action::ConfirmHeld:
      return person(OutboxConfirm{minutes{5}});
    case Action::Cancel:
      return person(OutboxCancel{});
    case Action::Edit:
      return edit();
    case Action::DecideByHand:
      return decideByHand();
    case Action::LateRequestArrives:
      return lateRequestArrives();
    case Action::TakeLease0:
    case Action::TakeLease1:
      return takeLease(who);
    case Action::Crash0:
    case Action::Crash1:
      if (crashes_ == 0 || processes_[who].phase == Process::Phase::Idle) return false;
      --crashes_;
      processes_[who] = Process{};
      return true;
    case Action::Ask0:
    case Action::Ask1:
      return ask(who, true);
    case Action::AskFails0:
    case Action::AskFails1:
      return ask(who, false);
    case Action::Apply0:
    case Action::Apply1:
      return applyAnswer(who);
    default:
      break;
  }
  if (index < static_cast<int>(Action::Post0)) return world(action);
  return post(who, static_cast<Network>((index - static_cast<int>(Action::Post0)) / 2));
}

std::optional<std::string> OutboxWorld::violation() const {
  if (server_.executed.size() > 1) return "paid twice";
  const bool paid = !server_.executed.empty();
  if (disk_.state == OutboxState::Sent && !paid) return "sent, but the backend has nothing";
  if (disk_.state == OutboxState::Sent && disk_.refund.value() != server_.executed.front().id) return "another refund";
  if (disk_.state == OutboxState::Cancelled && paid) return "cancelled, but paid";
  if (disk_.state == OutboxState::Returned && paid) return "given back, but paid";
  return std::nullopt;
}

void OutboxWorld::calmStep() {
  for (std::size_t who = 0; who < processes_.size(); ++who) {
    (void)post(who, Network::Fine);
    (void)applyAnswer(who);
  }
  if (disk_.asksPerson && decideByHand()) return;
  if (!ask(holder_, true)) now_ += minutes{3};
}

std::optional<std::string> OutboxWorld::violationAfterCalm() const {
  OutboxWorld calm = *this;
  calm.server_.signedOut = false;
  (void)calm.lateRequestArrives();
  for (int step = 0; step < kCalmSteps; ++step) {
    calm.calmStep();
    if (auto found = calm.violation()) return "later: " + *found;
  }
  const OutboxState state = calm.disk_.state;
  if (isInTheWorkersHands(state)) return "lost: for ever " + std::string(outboxStateName(state));
  const bool paid = !calm.server_.executed.empty();
  if (paid != (state == OutboxState::Sent)) return "in the end " + std::string(outboxStateName(state)) + ", but paid";
  return std::nullopt;
}

std::string OutboxWorld::processPrint(const Process& process) const {
  std::string print = std::to_string(static_cast<int>(process.phase));
  print += process.version == disk_.version ? 'c' : 'o';
  print += process.leaseLost ? 'l' : 'h';
  if (process.stored) print += idempotencyKey(*process.stored) + "q" + process.stored->order->quoteId;
  if (!process.event) return print;
  print += "e" + std::to_string(process.event->index());
  if (const auto* answered = std::get_if<OutboxAnswered>(&*process.event)) {
    print += answered->answer
                 ? "r"
                 : std::string(errorKindName(answered->answer.error().kind)) + answered->answer.error().code;
  } else if (const auto* looked = std::get_if<OutboxLookedUp>(&*process.event)) {
    print += looked->found ? (*looked->found ? "f" : "n") : errorKindName(looked->found.error().kind);
  } else if (const auto* checked = std::get_if<OutboxChecked>(&*process.event)) {
    print += checked->quote.id + "," + std::to_string(checked->options.refundable.minor());
  } else if (const auto* failed = std::get_if<OutboxCheckFailed>(&*process.event)) {
    print += errorKindName(failed->error.kind);
  }
  return print;
}

std::string OutboxWorld::fingerprint() const {
  std::string print(outboxStateName(disk_.state));
  const auto add = [&print](auto number) { print += ',' + std::to_string(number); };
  for (const bool flag : {disk_.mayHaveArrived, disk_.asksPerson, disk_.refusal.has_value(), disk_.attempts > 0,
                          disk_.refusal && disk_.refusal->code == "quote_expired",
                          planOutboxTask(disk_, now_).kind == Kind::Wait, server_.signedOut}) {
    add(flag ? 1 : 0);
  }
  for (const unsigned number : {disk_.keyGeneration, static_cast<unsigned>(holder_)}) add(number);
  add(disk_.order ? std::stoi(disk_.order->quoteId) : 0);
  add(disk_.order ? disk_.order->refundableSeen.minor() : 0);
  add(disk_.draft.refundableSeen.minor());
  add(server_.refundable);
  for (const int number : {server_.expired, server_.quotes, edits_, crashes_, clockJumps_, paymentChanges_, expiries_,
                           signings_, leases_}) {
    add(number);
  }
  if (disk_.firstSentAt) add(std::chrono::floor<minutes>(now_ - *disk_.firstSentAt).count());
  if (disk_.heldUntil) add(std::chrono::floor<minutes>(*disk_.heldUntil - now_).count());
  for (const ModelServer::Executed& executed : server_.executed) print += executed.key + executed.order.quoteId;
  if (late_) print += "late" + late_->second + "q" + late_->first.quoteId;
  for (const Process& process : processes_) print += '|' + processPrint(process);
  return print;
}

std::string_view actionName(Action action) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Action::Count)> kNames = {"confirm",
                                                                                            "confirm with hold",
                                                                                            "cancel",
                                                                                            "edit",
                                                                                            "decide by hand",
                                                                                            "time passes",
                                                                                            "clock set back",
                                                                                            "clock far ahead",
                                                                                            "payment changes",
                                                                                            "quotes expire",
                                                                                            "signed in or out",
                                                                                            "late request arrives",
                                                                                            "0 takes the lease",
                                                                                            "1 takes the lease",
                                                                                            "0 crashes",
                                                                                            "1 crashes",
                                                                                            "0 asks",
                                                                                            "1 asks",
                                                                                            "0 asks in vain",
                                                                                            "1 asks in vain",
                                                                                            "0 stores",
                                                                                            "1 stores",
                                                                                            "0 sends",
                                                                                            "1 sends",
                                                                                            "0 sends, answer lost",
                                                                                            "1 sends, answer lost",
                                                                                            "0 sends, 500 after commit",
                                                                                            "1 sends, 500 after commit",
                                                                                            "0 sends, lost",
                                                                                            "1 sends, lost",
                                                                                            "0 sends, delayed",
                                                                                            "1 sends, delayed",
                                                                                            "0 is offline",
                                                                                            "1 is offline",
                                                                                            "0 is limited",
                                                                                            "1 is limited"};
  return kNames[static_cast<std::size_t>(action)];
}

}  // namespace paydeck::model
