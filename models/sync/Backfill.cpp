#include "models/sync/Backfill.h"

#include <algorithm>
#include <utility>

#include "models/sync/BackfillPlan.h"

namespace paydeck {
namespace {

constexpr unsigned kSmallestPage = 10;
constexpr std::chrono::milliseconds kAtOnce{0};

/// Words by which servers refuse a cursor they no longer know.
bool mayBeTheCursor(const Error& error) {
  return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::InvalidInput;
}

}  // namespace

/// The state as it will be once the page being written is there.
SyncState Backfill::ahead() const {
  SyncState state = session_.book.state();
  if (writing_) writing_->change(state);
  return state;
}

PaymentListRequest Backfill::requestFor(const BackfillRange& range) const {
  PaymentListRequest request;
  request.createdFrom = range.from;
  request.createdBefore = range.before;
  request.cursor = range.cursor;
  request.limit = page_;
  return request;
}

Result<Chore::Next> Backfill::step(std::stop_token stop) {
  const SyncState state = ahead();
  if (state.remaining.empty()) {
    if (const auto finished = finishWriting(); !finished) return failure(finished.error());
    if (const auto settled = session_.book.settle(); !settled) return failure(settled.error());
    if (std::exchange(tellWhenDone_, false)) session_.live.post(HistoryListed{});
    return Chore::Next{};
  }
  tellWhenDone_ = true;
  if (page_ == 0) page_ = session_.timing().firstPage;
  const BackfillRange range = state.remaining.front();
  auto page = backend_.payments().listPayments(requestFor(range), stop);
  if (const auto finished = finishWriting(); !finished) return failure(finished.error());
  if (!page) return refused(range, page.error());
  return take(range, std::move(*page));
}

Result<void> Backfill::finishWriting() {
  if (!writing_) return {};
  const auto outcome = session_.book.confirm(*std::exchange(writing_, std::nullopt));
  if (!outcome) return failure(outcome.error());
  return {};
}

Result<Chore::Next> Backfill::take(const BackfillRange& range, PaymentPage page) {
  const bool turnsInCircles = !page.nextCursor.empty() && page.nextCursor == range.cursor;
  const auto left = planNextPage(range, page);
  if (turnsInCircles && left == range) {
    return failure(ErrorKind::Protocol, "The server's list of payments turns in circles. What is here stays usable.");
  }
  if (page_ == session_.timing().firstPage) page_ = std::max(page_, session_.timing().page);
  CacheBatch batch;
  batch.history = true;
  batch.payments = std::move(page.payments);
  batch.unreadable = std::move(page.unreadable);
  writing_ = session_.book.submit(std::move(batch), [range, left](SyncState& state) {
    state.remaining = planRemaining(std::move(state.remaining), range, left);
  });
  return kAtOnce;
}

Result<Chore::Next> Backfill::refused(const BackfillRange& range, const Error& error) {
  if (error.kind == ErrorKind::TooLarge && page_ > kSmallestPage) {
    page_ = std::max(kSmallestPage, page_ / 2);
    return kAtOnce;
  }
  if (!mayBeTheCursor(error) || range.cursor.empty()) return failure(error);
  BackfillRange fresh = range;
  fresh.cursor.clear();
  const auto written = session_.book.write({}, [range, fresh](SyncState& state) {
    state.remaining = planRemaining(std::move(state.remaining), range, fresh);
  });
  if (!written) return failure(written.error());
  return kAtOnce;
}

}  // namespace paydeck
