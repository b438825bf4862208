#include "models/sync/HistoryLane.h"

#include <algorithm>

#include "models/sync/AccountNote.h"
#include "models/sync/BackfillPlan.h"

namespace paydeck {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kIdle{std::chrono::minutes{1}};

}  // namespace

HistoryLane::HistoryLane(SyncSession& session, Backend& backend)
    : session_(session),
      backend_(backend),
      caller_(session, SyncLane::History),
      backfill_(session, backend),
      relist_(session, backend,
              [this](std::stop_token stop) {
                for (const HistoryMessage& m : session_.history.take(16, milliseconds{0}, stop)) heed(m);
                serveOpened(stop);
              }),
      repair_(session, backend),
      books_(session, backend),
      refunds_(session, backend) {
  addChores();
}

Chore& HistoryLane::add(Chore chore) {
  return chores_.emplace_back(std::move(chore));
}

void HistoryLane::addChores() {
  const auto step = [this](Result<Chore::Next> (HistoryLane::*method)(std::stop_token)) {
    return [this, method](std::stop_token stop) { return (this->*method)(std::move(stop)); };
  };
  const SyncTiming& timing = session_.timing();
  const bool streams = backend_.capabilities().has(Capability::EventStream);
  const bool counts = backend_.capabilities().has(Capability::PaymentTotals);
  add({.name = "account", .step = step(&HistoryLane::refreshAccount)}).wantIn(timing.accountEvery);
  if (counts) add({.name = "count", .step = step(&HistoryLane::countServer)}).wantIn(timing.booksDelay);
  for (Chore& chore : books_.chores()) add(std::move(chore));
  for (Chore& chore : refunds_.chores()) add(std::move(chore));
  if (streams) {
    add({.name = "relist", .essential = true, .step = [this](std::stop_token stop) { return relist_.step(stop); }})
        .wantIn(timing.relistEvery);
  } else {
    add({.name = "sweep", .step = step(&HistoryLane::sweep)}).wantIn(timing.booksDelay);
  }
  add({.name = "repair", .step = step(&HistoryLane::repairStep)});
  add({.name = "backfill", .essential = true, .step = [this](std::stop_token stop) { return backfill_.step(stop); }})
      .wantNow();
}

Error HistoryLane::run(std::stop_token stop) {
  while (!stop.stop_requested()) {
    wait(stop);
    serveOpened(stop);
    Chore* chore = nextDue();
    if (!chore || stop.stop_requested()) continue;
    if (const auto done = runStep(*chore, stop); !done) {
      (void)backfill_.finishWriting();
      return done.error();
    }
  }
  (void)backfill_.finishWriting();
  return Error{ErrorKind::Cancelled, "Stopped."};
}

/// The one that has waited longest, so that none starves however long the others take.
Chore* HistoryLane::nextDue() {
  Chore* next = nullptr;
  for (Chore& chore : chores_) {
    if (chore.due && (!next || *chore.due < *next->due)) next = &chore;
  }
  return next && *next->due <= steady_clock::now() ? next : nullptr;
}

milliseconds HistoryLane::untilNextDue() const {
  auto earliest = steady_clock::now() + kIdle;
  for (const Chore& chore : chores_) {
    if (chore.due) earliest = std::min(earliest, *chore.due);
  }
  return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(earliest - steady_clock::now()));
}

void HistoryLane::wait(std::stop_token stop) {
  const milliseconds time = untilNextDue();
  if (time > milliseconds{0}) caller_.rests();
  for (const HistoryMessage& message : session_.history.take(64, time, stop)) heed(message);
}

void HistoryLane::heed(const HistoryMessage& message) {
  const auto want = [this](const std::string& name) {
    for (Chore& chore : chores_) {
      if (chore.name == name) chore.wantNow();
    }
  };
  if (const auto* opened = std::get_if<PaymentOpened>(&message)) {
    const bool known = std::find(opened_.begin(), opened_.end(), opened->payment) != opened_.end();
    if (!known) opened_.push_back(opened->payment);
  } else if (std::holds_alternative<ListingWanted>(message)) {
    backfill_.tellWhenDone();
    want("backfill");
  } else if (std::holds_alternative<RepairWanted>(message)) {
    if (!repair_.underWay()) want("repair");
  } else if (std::holds_alternative<BooksMoved>(message)) {
    for (const char* name : {"balances", "ledger", "payouts"}) want(name);
  } else {
    for (Chore& chore : chores_) {
      if (chore.failures > 0) chore.wantNow();
    }
  }
}

void HistoryLane::serveOpened(std::stop_token stop) {
  while (!opened_.empty() && !stop.stop_requested()) {
    const PaymentId id = opened_.back();  // the one opened last is the one looked at
    opened_.pop_back();
    (void)relist_.fetchOne(id, true, stop);
  }
}

Result<void> HistoryLane::runStep(Chore& chore, std::stop_token stop) {
  const auto next = chore.step(stop);
  if (!next) return stepFailed(chore, next.error());
  chore.failures = 0;
  chore.wantIn(*next);
  if (chore.essential) caller_.succeeded();
  return {};
}

Result<void> HistoryLane::stepFailed(Chore& chore, const Error& error) {
  const bool endsAll = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unauthorized ||
                       isLocalTrouble(error.kind) || (chore.essential && !isTransient(error.kind));
  if (endsAll) return failure(error);
  ++chore.failures;
  const RetryPlan plan =
      chore.essential ? caller_.failed(error) : planRetry(error, chore.failures, 0, session_.timing());
  chore.wantIn(plan.then == RetryPlan::Then::Again ? plan.delay : session_.timing().slowRetry);
  return {};
}

Result<Chore::Next> HistoryLane::refreshAccount(std::stop_token stop) {
  const UtcTime askedAt = session_.services.clock.now();
  const auto account = backend_.account().account(stop);
  if (!account) return failure(account.error());
  noteAccount(session_, *account, askedAt);
  return session_.timing().accountEvery;
}

/// For "n of m" while the history is listed.
Result<Chore::Next> HistoryLane::countServer(std::stop_token stop) {
  if (historyIsWhole(session_.book.state())) return Chore::Next{};
  const auto totals = backend_.payments().totals(std::nullopt, stop);
  if (!totals) return failure(totals.error());
  const auto written = session_.book.write({}, [count = totals->count](SyncState& s) { s.serverCount = count; });
  if (!written) return failure(written.error());
  return Chore::Next{};
}

/// Without events nothing tells that a final payment changed after all: the last weeks are listed again daily.
Result<Chore::Next> HistoryLane::sweep(std::stop_token) {
  const UtcTime now = session_.services.clock.now();
  const SyncState state = session_.book.state();
  const auto every = session_.timing().sweepEvery;
  if (!state.lastRelist || *state.lastRelist > now) {
    const auto written = session_.book.write({}, [now](SyncState& s) { s.lastRelist = now; });
    if (!written) return failure(written.error());
    return every;
  }
  if (!historyIsWhole(state)) return every;  // it is being listed anyway
  if (now - *state.lastRelist < every) return every - (now - *state.lastRelist);
  const UtcTime from = session_.serverClock.now() - session_.timing().sweepDepth;
  const auto written = session_.book.write({}, [now, from](SyncState& s) {
    s.lastRelist = now;
    s.remaining = planListAgain(std::move(s.remaining), from);
  });
  if (!written) return failure(written.error());
  heed(ListingWanted{});
  return every;
}

Result<Chore::Next> HistoryLane::repairStep(std::stop_token stop) {
  const auto next = repair_.step(stop);
  if (next && repair_.wantsListing()) heed(ListingWanted{});
  return next;
}

}  // namespace paydeck
