#include "models/sync/PollLoop.h"

#include <algorithm>

#include "models/sync/BackfillPlan.h"
#include "models/sync/PollPlan.h"

namespace paydeck {
namespace {

using std::chrono::steady_clock;

constexpr unsigned kMostWatched = 20'000;
constexpr std::chrono::minutes kOverlap{10};  // creation times of different stores need not be in order

}  // namespace

PollLoop::PollLoop(SyncSession& session, Backend& backend)
    : session_(session), backend_(backend), caller_(session, SyncLane::Live) {}

Error PollLoop::run(std::stop_token stop) {
  auto reader = session_.services.readers.openReader();
  if (!reader) return reader.error();
  reader_ = std::move(*reader);
  const auto interval = backend_.live().pollInterval().value_or(std::chrono::seconds{5});
  session_.board.livePath(true, false);
  while (!stop.stop_requested()) {
    if (const auto done = round(stop); !done) return done.error();
    session_.bell.wait(interval, stop);
  }
  return Error{ErrorKind::Cancelled, "Stopped."};
}

Result<void> PollLoop::round(std::stop_token stop) {
  bool wholeRound = false;
  const auto request = nextRequest(wholeRound);
  if (!request) return failure(request.error());
  const UtcTime askedAt = session_.serverClock.now();
  if (roundBegan_ == UtcTime{}) roundBegan_ = askedAt;
  auto answer = caller_.untilItWorks(
      [&] {
        auto polled = backend_.live().poll(*request, stop);
        if (!polled) mayHaveMissed_ = true;
        return polled;
      },
      stop);
  if (!answer) return failure(answer.error());
  if (std::exchange(mayHaveMissed_, false)) {  // before the answer's rows make the newest known newer
    if (const auto listed = listWhatWasMissed(request->newestKnown); !listed) return listed;
  }
  const UtcTime syncedTo = roundBegan_;
  if (wholeRound) roundBegan_ = UtcTime{};
  return take(std::move(*answer), syncedTo, wholeRound);
}

Result<PollRequest> PollLoop::nextRequest(bool& wholeRound) {
  const auto newest = reader_->newestCreated(session_.config.id);
  if (!newest) return failure(newest.error());
  auto watched = reader_->watched(session_.config.id, session_.serverClock.now(), kMostWatched);
  if (!watched) return failure(watched.error());
  const auto now = steady_clock::now();
  std::erase_if(gone_, [&](const auto& entry) { return entry.second <= now; });
  std::erase_if(*watched, [&](const WatchedPayment& payment) { return gone_.contains(payment.id); });
  PollPlan plan = planPoll(std::move(*watched), offset_, session_.timing().askedPerRound);
  offset_ = plan.nextOffset;
  wholeRound = plan.wholeRound;
  return PollRequest{*newest, std::move(plan.watched)};
}

Result<void> PollLoop::take(PollAnswer answer, UtcTime syncedTo, bool wholeRound) {
  for (PaymentId& id : answer.missing) gone_[std::move(id)] = steady_clock::now() + session_.timing().sweepEvery;
  CacheBatch batch;
  batch.payments = std::move(answer.payments);
  batch.unreadable = std::move(answer.unreadable);
  const auto written = session_.book.write(std::move(batch), [=](SyncState& state) {
    if (!wholeRound || !historyIsWhole(state)) return;
    if (!state.syncedTo || *state.syncedTo < syncedTo) state.syncedTo = syncedTo;
  });
  if (!written) return failure(written.error());
  return {};
}

Result<void> PollLoop::listWhatWasMissed(std::optional<UtcTime> newestKnown) {
  if (!newestKnown) return {};  // the first listing has no upper bound
  const UtcTime from = *newestKnown - kOverlap;
  const auto written = session_.book.write(
      {}, [from](SyncState& state) { state.remaining = planListAgain(std::move(state.remaining), from); });
  if (!written) return failure(written.error());
  session_.history.post(ListingWanted{});
  return {};
}

}  // namespace paydeck
