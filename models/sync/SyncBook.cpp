#include "models/sync/SyncBook.h"

#include <utility>

#include "models/sync/BackfillPlan.h"

namespace paydeck {
namespace {

/// A writer that is gone breaks its promises; no exception may pass here.
Result<BatchOutcome> outcomeOf(std::future<Result<BatchOutcome>> outcome) {
  try {
    return outcome.get();
  } catch (const std::future_error&) {
    return failure(ErrorKind::Cancelled, "The local copy was closed before this could be saved.");
  }
}

}  // namespace

SyncBook::SyncBook(ConnectionId connection, CacheWriter& writer, StatusBoard& board)
    : connection_(std::move(connection)), writer_(writer), board_(board) {}

void SyncBook::load(SyncState stored, std::int64_t cachedPayments) {
  stored.connection = connection_;
  SyncState state;
  {
    const std::scoped_lock lock(mutex_);
    confirmed_ = submitted_ = state = std::move(stored);
    cachedPayments_ = cachedPayments;
  }
  board_.copyKnown(historyIsWhole(state), cachedPayments, state.serverCount, state.syncedTo);
}

SyncState SyncBook::state() const {
  const std::scoped_lock lock(mutex_);
  return confirmed_;
}

SyncBook::Pending SyncBook::submit(CacheBatch batch, Change change) {
  const std::scoped_lock submitting(submitting_);
  SyncState next = state();
  change(next);
  batch.connection = connection_;
  batch.state = next;
  {
    const std::scoped_lock lock(mutex_);
    submitted_ = std::move(next);
  }
  return {writer_.submit(std::move(batch)), std::move(change)};
}

Result<BatchOutcome> SyncBook::confirm(Pending pending) {
  Result<BatchOutcome> outcome = outcomeOf(std::move(pending.outcome));
  if (!outcome) return outcome;
  SyncState state;
  std::int64_t have = 0;
  {
    const std::scoped_lock lock(mutex_);
    pending.change(confirmed_);
    cachedPayments_ += outcome->inserted;
    state = confirmed_;
    have = cachedPayments_;
  }
  board_.copyKnown(historyIsWhole(state), have, state.serverCount, state.syncedTo);
  return outcome;
}

Result<BatchOutcome> SyncBook::write(CacheBatch batch, Change change) {
  return confirm(submit(std::move(batch), std::move(change)));
}

Result<void> SyncBook::settle() {
  {
    const std::scoped_lock lock(mutex_);
    if (submitted_ == confirmed_) return {};
  }
  const auto written = write({}, [](SyncState&) {});
  if (!written) return failure(written.error());
  return {};
}

void SyncBook::noteError(const Error& error, UtcTime now) {
  const std::string kind{errorKindName(error.kind)};
  const SyncState known = state();
  if (known.lastError == error.message && known.lastErrorKind == kind) return;
  (void)write({}, [=, message = error.message](SyncState& s) {
    s.lastError = message;
    s.lastErrorKind = kind;
    s.lastErrorAt = now;
  });
}

void SyncBook::clearError() {
  if (state().lastErrorKind.empty()) return;
  (void)write({}, [](SyncState& s) {
    s.lastError.clear();
    s.lastErrorKind.clear();
    s.lastErrorAt.reset();
  });
}

}  // namespace paydeck
