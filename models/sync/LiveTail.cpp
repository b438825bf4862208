#include "models/sync/LiveTail.h"

#include <algorithm>
#include <limits>
#include <thread>

#include "models/sync/BackfillPlan.h"
#include "models/sync/CountedTotals.h"
#include "models/sync/EventPump.h"
#include "models/sync/LatestSequence.h"

namespace paydeck {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr unsigned kHolesBelieved = 3;  // asked so often, the event does not exist

milliseconds untilThen(steady_clock::time_point then) {
  return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(then - steady_clock::now()));
}

bool endsTheSession(ErrorKind kind) {
  return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden || kind == ErrorKind::Tls;
}

void moveForward(std::optional<UtcTime>& syncedTo, UtcTime to) {
  if (!syncedTo || *syncedTo < to) syncedTo = to;
}

}  // namespace

LiveTail::LiveTail(SyncSession& session, Backend& backend)
    : session_(session), backend_(backend), caller_(session, SyncLane::Live) {
  const auto checked = session.book.state().lastChecked;
  const auto every = session.timing().checkEvery;
  const auto age = checked ? session.services.clock.now() - *checked : every;
  nextCheck_ = steady_clock::now() + std::clamp(every - age, milliseconds{0}, every);
}

Error LiveTail::run(std::stop_token stop) {
  if (const auto caught = catchUp(stop); !caught) return caught.error();
  session_.board.livePath(false, true);
  EventPump pump(session_);
  const std::jthread pumping([&pump](std::stop_token pumpStop) { pump.run(pumpStop); });
  while (!stop.stop_requested()) {
    Heard heard = listen(stop);
    if (heard.fatal) return *heard.fatal;
    EventPlan plan = planEvents(session_.book.state().eventSequence, std::move(heard.events));
    const bool ask = heard.ask || plan.gap;
    if (const auto applied = apply(std::move(plan)); !applied) return applied.error();
    if (ask && !stop.stop_requested()) {
      if (const auto caught = catchUp(stop); !caught) return caught.error();
    }
    if (const auto checked = checkWhenDue(stop); !checked) return checked.error();
  }
  return Error{ErrorKind::Cancelled, "Stopped."};
}

LiveTail::Heard LiveTail::listen(std::stop_token stop) {
  Heard heard;
  const auto wake = std::min(nextProbe_, std::max(nextCheck_, steady_clock::now() + milliseconds{1}));
  auto messages = session_.live.take(session_.timing().liveBatch, untilThen(wake), stop);
  heard.ask = steady_clock::now() >= nextProbe_;
  for (LiveMessage& message : messages) {
    if (auto* event = std::get_if<BackendEvent>(&message)) {
      heard.events.push_back(std::move(*event));
    } else if (const auto* ended = std::get_if<StreamEnded>(&message)) {
      if (endsTheSession(ended->error.kind)) heard.fatal = ended->error;
      heard.ask = true;
    } else if (std::holds_alternative<StreamOpened>(message)) {
      session_.board.livePath(false, true);
    } else {
      heard.ask = true;
      nextCheck_ = steady_clock::now();
    }
  }
  return heard;
}

Result<void> LiveTail::apply(EventPlan plan) {
  if (plan.sequence == session_.book.state().eventSequence) return {};
  CacheBatch batch;
  batch.payments = std::move(plan.payments);
  batch.refunds = std::move(plan.refunds);
  batch.unreadable = std::move(plan.unreadable);
  const UtcTime serverNow = session_.serverClock.now();
  const auto written =
      session_.book.write(std::move(batch), [sequence = plan.sequence, at = plan.at, serverNow](SyncState& state) {
        state.eventSequence = sequence;
        if (historyIsWhole(state) && at) moveForward(state.syncedTo, std::min(*at, serverNow));
      });
  if (!written) return failure(written.error());
  if (plan.booksMoved) session_.history.post(BooksMoved{});
  return {};
}

Result<void> LiveTail::catchUp(std::stop_token stop) {
  bool more = true;
  while (more && !stop.stop_requested()) {
    const UtcTime askedAt = session_.serverClock.now();
    const auto known = session_.book.state().eventSequence;
    auto page = caller_.untilItWorks(
        [&] { return backend_.live().eventsAfter(known, session_.timing().eventsPage, stop); }, stop);
    if (!page && eventsAreGone(page.error())) {
      const auto latest = caller_.untilItWorks([&] { return latestSequence(backend_.live(), stop); }, stop);
      if (!latest) return failure(latest.error());
      if (const auto again = listAgain(*latest); !again) return again;
      continue;
    }
    if (!page) return failure(page.error());
    if (const auto taken = takePage(std::move(*page), askedAt, more); !taken) return taken;
  }
  nextProbe_ = steady_clock::now() + session_.timing().probeEvery;
  return {};
}

Result<void> LiveTail::takePage(EventPage page, UtcTime askedAt, bool& more) {
  const auto known = session_.book.state().eventSequence;
  if (page.latestSequence < known) return listAgain(page.latestSequence);  // the server began a new sequence
  EventPlan plan = planEvents(known, std::move(page.events));
  const bool stuck = plan.gap || (plan.sequence == known && page.latestSequence > known);
  holes_ = stuck ? holes_ + 1 : 0;
  if (holes_ >= kHolesBelieved) {
    holes_ = 0;
    return listAgain(page.latestSequence);
  }
  more = stuck || page.more || plan.sequence < page.latestSequence;
  if (const auto applied = apply(std::move(plan)); !applied) return applied;
  if (more || !historyIsWhole(session_.book.state())) return {};
  const auto written = session_.book.write({}, [askedAt](SyncState& state) { moveForward(state.syncedTo, askedAt); });
  if (!written) return failure(written.error());
  return {};
}

/// Events were lost for good, so nothing but a whole new listing says what they changed. The sequence is taken first:
/// what changes during the listing comes as events.
Result<void> LiveTail::listAgain(std::int64_t latestSequence) {
  const auto written = session_.book.write({}, [latestSequence](SyncState& state) {
    state.eventSequence = latestSequence;
    state.remaining = {BackfillRange{}};
    state.backfillStarted = true;
    state.refundsListed = false;
  });
  if (!written) return failure(written.error());
  session_.history.post(ListingWanted{});
  return {};
}

Result<void> LiveTail::checkWhenDue(std::stop_token stop) {
  const bool due = steady_clock::now() >= nextCheck_ && !stop.stop_requested();
  if (!due) return {};
  nextCheck_ = steady_clock::now() + session_.timing().checkEvery;
  const bool possible = backend_.capabilities().has(Capability::PaymentTotals);
  if (!possible || !historyIsWhole(session_.book.state())) return {};
  return check(stop);
}

/// Compares at one point of the event sequence: the server counts at sequence S, this lane then applies events up to S
/// and no further, and nothing that did not come as an event is written meanwhile.
Result<void> LiveTail::check(std::stop_token stop) {
  const std::unique_lock alone(session_.outOfOrder, std::try_to_lock);
  if (!alone.owns_lock()) {
    nextCheck_ = steady_clock::now() + session_.timing().retryFirst;
    return {};
  }
  const auto totals = backend_.payments().totals(std::nullopt, stop);
  if (!totals) return checkFailed(totals.error());
  const auto there = advanceTo(totals->asOfSequence, stop);
  if (!there) return checkFailed(there.error());
  if (!*there) {
    nextCheck_ = steady_clock::now() + session_.timing().retryFirst;
    return {};
  }
  return compareWith(*totals);
}

/// False when the copy cannot be brought to exactly that sequence. Makes each call once, because others wait.
Result<bool> LiveTail::advanceTo(std::int64_t sequence, std::stop_token stop) {
  for (;;) {
    const auto known = session_.book.state().eventSequence;
    if (known >= sequence) return known == sequence;
    auto page = backend_.live().eventsAfter(known, session_.timing().eventsPage, stop);
    if (!page) return failure(page.error());
    EventPlan plan = planEvents(known, std::move(page->events), sequence);
    if (plan.sequence == known) return false;
    if (const auto applied = apply(std::move(plan)); !applied) return failure(applied.error());
  }
}

Result<void> LiveTail::compareWith(const PaymentTotals& totals) {
  const auto reader = session_.services.readers.openReader();
  if (!reader) return failure(reader.error());
  const auto cache = countCache(**reader, session_.config.id, std::nullopt);
  if (!cache) return failure(cache.error());
  const std::string words = describeDifference(*cache, countedOf(totals));
  const auto written =
      session_.book.write({}, [words, count = totals.count, now = session_.services.clock.now()](SyncState& state) {
        state.lastChecked = now;
        state.checkResult = words;
        state.serverCount = count;
      });
  if (!written) return failure(written.error());
  const bool chase = *cache != countedOf(totals) && words != repairedDifference_;
  repairedDifference_ = chase ? words : "";
  if (chase) session_.history.post(RepairWanted{});
  return {};
}

/// A check that cannot be made now is made later; only what concerns the whole session ends it.
Result<void> LiveTail::checkFailed(const Error& error) {
  const bool concernsAll = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Cancelled;
  if (concernsAll || isLocalTrouble(error.kind)) return failure(error);
  if (isTransient(error.kind)) nextCheck_ = steady_clock::now() + planRetry(error, 3, 0, session_.timing()).delay;
  return {};
}

}  // namespace paydeck
