#include "models/sync/EventPump.h"

#include "models/sync/LaneCaller.h"

namespace paydeck {
namespace {

/// One life of the stream. Returns why it ended and whether it ever worked.
struct StreamLife {
  Error ended{};
  bool worked = false;
};

StreamLife liveOnce(SyncSession& session, Backend& backend, LaneCaller& caller, std::stop_token stop) {
  StreamLife life;
  const auto works = [&] {
    if (std::exchange(life.worked, true)) return;
    caller.succeeded();
    session.live.send(StreamOpened{}, stop);
  };
  const auto onEvent = [&](BackendEvent event) {
    works();
    session.live.send(std::move(event), stop);
  };
  life.ended = backend.live().streamEvents(session.book.state().eventSequence, onEvent, works, stop);
  return life;
}

}  // namespace

bool eventsAreGone(const Error& error) {
  return error.code == "events_gone" || error.httpStatus == 410;
}

void EventPump::run(std::stop_token stop) {
  LaneCaller caller(session_, SyncLane::Stream);
  const auto backend = session_.openBackend();
  if (!backend) {
    session_.live.send(StreamEnded{backend.error()}, stop);
    return;
  }
  while (!stop.stop_requested()) {
    const StreamLife life = liveOnce(session_, **backend, caller, stop);
    if (stop.stop_requested()) return;
    // A stream that ends is an ordinary event of a network's day: the wait is short after one that worked.
    const RetryPlan plan = caller.failed(life.ended);
    session_.live.send(StreamEnded{life.ended}, stop);
    if (plan.then == RetryPlan::Then::SignIn) return;
    // When the events are gone, the live lane lists anew and says from where to go on.
    const auto& timing = session_.timing();
    const auto givenUp = eventsAreGone(life.ended) ? timing.retryFirst : timing.slowRetry;
    session_.bell.wait(plan.then == RetryPlan::Then::Again ? plan.delay : givenUp, stop);
  }
}

}  // namespace paydeck
