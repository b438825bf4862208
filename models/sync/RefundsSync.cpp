#include "models/sync/RefundsSync.h"

#include <algorithm>
#include <utility>

namespace paydeck {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

}  // namespace

std::vector<Chore> RefundsSync::chores() {
  const bool can = backend_.capabilities().has(Capability::Refunds) && backend_.refunds() != nullptr;
  if (!can) return {};
  std::vector<Chore> list(2);
  list[0].name = "refunds";
  list[0].step = [this](std::stop_token stop) { return listing(std::move(stop)); };
  list[1].name = "unfinished refunds";
  list[1].step = [this](std::stop_token stop) { return unfinished(std::move(stop)); };
  for (Chore& chore : list) chore.wantIn(session_.timing().booksDelay);
  return list;
}

/// With events and everything listed once there is nothing to list. While a listing is under way the stored state says
/// that not everything is listed, so that one which breaks off is made again from the newest to the oldest.
Result<Chore::Next> RefundsSync::listing(std::stop_token stop) {
  const bool streams = backend_.capabilities().has(Capability::EventStream);
  if (!underWay_) whole_ = session_.book.state().refundsListed;
  if (!underWay_ && streams && whole_) return session_.timing().refundsEvery;
  RefundListRequest request;
  request.cursor = cursor_;
  request.limit = session_.timing().page;
  auto page = backend_.refunds()->list(request, stop);
  underWay_ = page && !page->nextCursor.empty();
  cursor_ = underWay_ ? page->nextCursor : "";
  if (!page) return failure(page.error());
  CacheBatch batch;
  batch.history = !whole_;
  batch.refunds = std::move(page->items);
  batch.unreadable = std::move(page->unreadable);
  const auto written =
      session_.book.write(std::move(batch), [last = !underWay_](SyncState& state) { state.refundsListed = last; });
  if (!written) {
    underWay_ = false;
    cursor_.clear();
    return failure(written.error());
  }
  return afterPage(written->refundsChanged > 0);
}

/// Once everything was listed, a page without news ends the listing: behind it is only what is known.
Result<Chore::Next> RefundsSync::afterPage(bool news) {
  if (!underWay_) return session_.timing().refundsEvery;
  if (news || !whole_) return kAtOnce;
  underWay_ = false;
  cursor_.clear();
  const auto written = session_.book.write({}, [](SyncState& state) { state.refundsListed = true; });
  if (!written) return failure(written.error());
  return session_.timing().refundsEvery;
}

Result<Chore::Next> RefundsSync::unfinished(std::stop_token stop) {
  const bool streams = backend_.capabilities().has(Capability::EventStream);
  const auto pause = streams ? session_.timing().relistEvery : session_.timing().refundsEvery;
  if (toAsk_.empty()) {
    const auto reader = session_.services.readers.openReader();
    if (!reader) return failure(reader.error());
    auto ids = (*reader)->unfinishedRefunds(session_.config.id, session_.timing().askedPerRound);
    if (!ids) return failure(ids.error());
    toAsk_ = *std::move(ids);
    std::reverse(toAsk_.begin(), toAsk_.end());  // the newest is asked first
    if (toAsk_.empty()) return pause;
  }
  const RefundId id = toAsk_.back();
  toAsk_.pop_back();
  auto refund = backend_.refunds()->refund(id, stop);
  const bool gone = !refund && refund.error().kind == ErrorKind::NotFound;
  if (!refund && !gone) return failure(refund.error());
  if (refund) {
    CacheBatch batch;
    batch.refunds = {*std::move(refund)};
    const auto written = session_.book.write(std::move(batch), [](SyncState&) {});
    if (!written) return failure(written.error());
  }
  return toAsk_.empty() ? pause : kAtOnce;
}

}  // namespace paydeck
