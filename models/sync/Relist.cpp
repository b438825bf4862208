#include "models/sync/Relist.h"

#include <utility>

#include "models/sync/RelistPlan.h"

namespace paydeck {
namespace {

using std::chrono::steady_clock;

constexpr unsigned kMostWatched = 50'000;

}  // namespace

Result<Chore::Next> Relist::step(std::stop_token stop) {
  const auto watching = watched();
  if (!watching) return failure(watching.error());
  RelistPlan plan = planRelist(*watching, session_.timing().page);
  std::vector<PaymentId> ask = std::move(plan.ask);
  if (plan.list) {
    const auto listed = listAll(*plan.list, stop);
    if (!listed) return failure(listed.error());
    for (PaymentId& id : planAskAfterList(*watching, *listed)) ask.push_back(std::move(id));
  }
  if (ask.size() > session_.timing().askedPerRound) ask.resize(session_.timing().askedPerRound);
  if (const auto asked = askEach(ask, stop); !asked) return failure(asked.error());
  const auto now = session_.services.clock.now();
  const auto written = session_.book.write({}, [now](SyncState& state) { state.lastRelist = now; });
  if (!written) return failure(written.error());
  return session_.timing().relistEvery;
}

Result<std::vector<WatchedPayment>> Relist::watched() {
  const auto reader = session_.services.readers.openReader();
  if (!reader) return failure(reader.error());
  auto found = (*reader)->watched(session_.config.id, session_.serverClock.now(), kMostWatched);
  if (!found) return found;
  const auto now = steady_clock::now();
  std::erase_if(gone_, [&](const auto& entry) { return entry.second <= now; });
  std::erase_if(*found, [&](const WatchedPayment& payment) { return gone_.contains(payment.id); });
  return found;
}

Result<std::set<PaymentId>> Relist::listAll(PaymentListRequest request, std::stop_token stop) {
  std::set<PaymentId> listed;
  do {
    between_(stop);
    const std::unique_lock alone(session_.outOfOrder);
    auto page = backend_.payments().listPayments(request, stop);
    if (!page) return failure(page.error());
    if (page->nextCursor == request.cursor) page->nextCursor.clear();
    request.cursor = page->nextCursor;
    for (const Payment& payment : page->payments) listed.insert(payment.id);
    CacheBatch batch;
    batch.payments = std::move(page->payments);
    batch.unreadable = std::move(page->unreadable);
    const auto written = session_.book.write(std::move(batch), [](SyncState&) {});
    if (!written) return failure(written.error());
  } while (!request.cursor.empty());
  return listed;
}

Result<void> Relist::askEach(const std::vector<PaymentId>& ids, std::stop_token stop) {
  for (const PaymentId& id : ids) {
    between_(stop);
    if (const auto fetched = fetchOne(id, false, stop); !fetched) return fetched;
  }
  return {};
}

Result<void> Relist::fetchOne(const PaymentId& id, bool withTimeline, std::stop_token stop) {
  const std::unique_lock alone(session_.outOfOrder);
  auto payment = backend_.payments().payment(id, stop);
  if (!payment && payment.error().kind == ErrorKind::NotFound) {
    gone_[id] = steady_clock::now() + session_.timing().sweepEvery;
    return {};
  }
  if (!payment) return failure(payment.error());
  CacheBatch batch;
  batch.payments.push_back(std::move(*payment));
  if (withTimeline && backend_.capabilities().has(Capability::Timeline)) {
    auto entries = backend_.payments().timeline(id, stop);
    if (!entries && entries.error().kind != ErrorKind::NotFound) return failure(entries.error());
    if (entries) batch.timelines.push_back({id, std::move(*entries)});
  }
  const auto written = session_.book.write(std::move(batch), [](SyncState&) {});
  if (!written) return failure(written.error());
  return {};
}

}  // namespace paydeck
