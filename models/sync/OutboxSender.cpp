#include "models/sync/OutboxSender.h"

#include <time.h>

namespace paydeck {
namespace {

constexpr int kAttempts = 8;

/// Also counts the time this computer sleeps, and no clock setting changes it (clock_gettime(2), CLOCK_BOOTTIME).
std::chrono::milliseconds sinceBoot() {
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  return std::chrono::milliseconds{std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000};
}

bool isStorageTrouble(const Error& error) {
  return error.kind != ErrorKind::Conflict && error.code != "lease_lost";
}

/// A stopped worker says nothing about the backend.
std::optional<Error> troubleOf(const Error& error) {
  const bool ofTheConnection =
      isTransient(error.kind) || error.kind == ErrorKind::Tls || error.kind == ErrorKind::Unauthorized;
  return ofTheConnection ? std::optional(error) : std::nullopt;
}

}  // namespace

Result<OutboxEntry> OutboxSender::step(OutboxTable& outbox, const OutboxEntry& entry, const OutboxEvent& event) {
  Result<OutboxEntry> next = planOutbox(entry, event, services_.clock.now(), services_.rules);
  if (!next || *next == entry) return next;
  if (next->state == OutboxState::Sending) next->sender = services_.leaseOwner;
  return outbox.replace(entry, *std::move(next), "Paydeck");
}

/// For what has happened at the backend and cannot be taken back: it is written even if somebody changed the entry.
Result<OutboxEntry> OutboxSender::stepWhateverHappened(OutboxTable& outbox, OutboxEntry entry,
                                                       const OutboxEvent& event) {
  Result<OutboxEntry> done = step(outbox, entry, event);
  for (int attempt = 1; attempt < kAttempts && !done && done.error().code == "changed_meanwhile"; ++attempt) {
    auto now = outbox.get(entry.draft.id);
    if (!now) return failure(now.error());
    if (!*now) return done;
    entry = std::move(**now);
    done = step(outbox, entry, event);
  }
  return done;
}

void OutboxSender::intoTheCache(const ConnectionId& connection, const Refund& refund) {
  CacheBatch batch;
  batch.connection = connection;
  batch.refunds = {refund};
  batch.refunds.front().connection = connection;
  (void)services_.cache.submit(std::move(batch));  // the sync brings it too, should this fail
}

Result<OutboxSender::Outcome> OutboxSender::act(OutboxTable& outbox, const OutboxEntry& entry, OutboxTask::Kind task,
                                                std::stop_token stop) {
  Result<Outcome> done = Outcome{entry, {}};
  switch (task) {
    case OutboxTask::Kind::EndHold:
      done = step(outbox, entry, OutboxHoldOver{}).map([](OutboxEntry next) { return Outcome{std::move(next), {}}; });
      break;
    case OutboxTask::Kind::TakeOver:
      done = step(outbox, entry, OutboxSenderGone{}).map([](OutboxEntry next) { return Outcome{std::move(next), {}}; });
      break;
    case OutboxTask::Kind::Check:
      done = check(outbox, entry, std::move(stop));
      break;
    case OutboxTask::Kind::LookUp:
      done = lookUp(outbox, entry, std::move(stop));
      break;
    case OutboxTask::Kind::Nothing:
    case OutboxTask::Kind::Wait:
      break;
  }
  if (!done && !isStorageTrouble(done.error())) return Outcome{entry, {}};  // somebody else was faster
  return done;
}

/// What the backend has under the entry's keys up to that generation. Another payment's refund under the same key is
/// no concern of this one: the backend says so when the order arrives.
Result<std::optional<Refund>> OutboxSender::earlierRefund(RefundsApi& api, const OutboxEntry& entry,
                                                          unsigned lastGeneration, std::stop_token stop) {
  for (unsigned generation = 1; generation <= lastGeneration; ++generation) {
    auto found = api.findByKey(idempotencyKey(entry, generation), stop);
    if (!found) return found;
    if (*found && (*found)->payment == entry.draft.question.payment) return found;
  }
  return std::nullopt;
}

Result<OutboxSender::Outcome> OutboxSender::alreadyThere(OutboxTable& outbox, const OutboxEntry& entry,
                                                         const Refund& refund) {
  auto sent = stepWhateverHappened(outbox, entry, OutboxAnswered{refund});
  if (!sent) return failure(sent.error());
  intoTheCache(entry.draft.connection, refund);
  return Outcome{*std::move(sent), {}};
}

Result<OutboxSender::Outcome> OutboxSender::checkFailed(OutboxTable& outbox, const OutboxEntry& entry,
                                                        const Error& error) {
  if (error.kind == ErrorKind::Cancelled) return Outcome{entry, {}};  // stopping; nothing was sent
  auto next = step(outbox, entry, OutboxCheckFailed{error});
  if (!next) return failure(next.error());
  return Outcome{*std::move(next), troubleOf(error)};
}

Result<OutboxSender::Outcome> OutboxSender::check(OutboxTable& outbox, const OutboxEntry& entry, std::stop_token stop) {
  const auto api = services_.backends.refunds(entry.draft.connection);
  if (!api) return checkFailed(outbox, entry, api.error());
  // An attempt that seemed to fail clearly, or an older key, is looked for once more before money leaves again.
  const unsigned used = entry.attempts > 0 ? entry.keyGeneration : entry.keyGeneration - 1;
  const auto earlier = earlierRefund(**api, entry, used, stop);
  if (!earlier) return checkFailed(outbox, entry, earlier.error());
  if (*earlier) return alreadyThere(outbox, entry, **earlier);
  auto options = (*api)->options(entry.draft.question.payment, stop);
  if (!options) return checkFailed(outbox, entry, options.error());
  auto quote = (*api)->quote(entry.draft.question, stop);
  const Money& seen = entry.draft.refundableSeen;
  if (options->refundable != seen || !quote || quote->refundableBefore != seen) {
    // What changed may be this very refund, sent from another computer with the same key.
    const auto same = earlierRefund(**api, entry, entry.keyGeneration, stop);
    if (!same) return checkFailed(outbox, entry, same.error());
    if (*same) return alreadyThere(outbox, entry, **same);
  }
  if (!quote) return checkFailed(outbox, entry, quote.error());
  if (stop.stop_requested()) return Outcome{entry, {}};
  const auto storedAt = sinceBoot();
  auto next = step(outbox, entry, OutboxChecked{*std::move(options), *std::move(quote)});
  if (!next) return failure(next.error());
  if (next->state != OutboxState::Sending) return Outcome{*std::move(next), {}};
  return send(outbox, *next, **api, storedAt, std::move(stop));
}

Result<OutboxSender::Outcome> OutboxSender::lookUp(OutboxTable& outbox, const OutboxEntry& entry,
                                                   std::stop_token stop) {
  const auto api = services_.backends.refunds(entry.draft.connection);
  Result<std::optional<Refund>> found = api ? (*api)->findByKey(idempotencyKey(entry), stop) : failure(api.error());
  if (stop.stop_requested()) return Outcome{entry, {}};
  const bool promises = api && (*api)->promisesIdempotency();
  const auto storedAt = sinceBoot();
  auto next = found && *found ? stepWhateverHappened(outbox, entry, OutboxLookedUp{found, promises})
                              : step(outbox, entry, OutboxLookedUp{found, promises});
  if (!next) return failure(next.error());
  if (next->state == OutboxState::Sent && found && *found) intoTheCache(entry.draft.connection, **found);
  if (next->state == OutboxState::Sending) return send(outbox, *next, **api, storedAt, std::move(stop));
  return Outcome{*std::move(next), found ? std::nullopt : troubleOf(found.error())};
}

Result<OutboxSender::Outcome> OutboxSender::send(OutboxTable& outbox, const OutboxEntry& entry, RefundsApi& api,
                                                 SteadyMillis storedAt, std::stop_token stop) {
  if (sinceBoot() - storedAt > services_.freshFor) {
    auto next = step(outbox, entry, OutboxNotSentInTime{});
    if (!next) return failure(next.error());
    return Outcome{*std::move(next), {}};
  }
  const Result<Refund> answer = api.create(*entry.order, idempotencyKey(entry), std::move(stop));
  auto next = stepWhateverHappened(outbox, entry, OutboxAnswered{answer});
  if (answer) intoTheCache(entry.draft.connection, *answer);
  if (!next) return failure(next.error());
  return Outcome{*std::move(next), answer ? std::nullopt : troubleOf(answer.error())};
}

}  // namespace paydeck
