#include "network/btcpay/BtcPayLive.h"

#include <algorithm>

#include "network/btcpay/WatchPlan.h"

namespace paydeck::btcpay {
namespace {

constexpr std::chrono::seconds kPollInterval{5};
constexpr std::size_t kNewest = 50;
constexpr std::size_t kCatchUp = 500;
constexpr std::size_t kOpenPage = 200;
/// Expired invoices are looked through every sixth round (half a minute), unchanged rows are mapped again every tenth.
constexpr std::size_t kExpiredEvery = 6;
constexpr std::size_t kRefreshEvery = 10;

}  // namespace

struct BtcPayLive::Round {
  PollAnswer answer{};
  std::set<std::string> seen{};
  std::vector<std::string> watched{};
  std::map<std::string, std::size_t> texts{};
  std::stop_token stop{};

  std::vector<std::string> unseen() const {
    std::vector<std::string> ids;
    std::copy_if(watched.begin(), watched.end(), std::back_inserter(ids),
                 [&](const std::string& id) { return !seen.contains(id); });
    return ids;
  }
};

std::optional<std::chrono::milliseconds> BtcPayLive::pollInterval() const {
  return kPollInterval;
}

Result<EventPage> BtcPayLive::eventsAfter(std::int64_t, unsigned, std::stop_token) {
  return failure(ErrorKind::Unsupported, "BTCPay Server keeps no sequence of changes.");
}

Error BtcPayLive::streamEvents(std::int64_t, const std::function<void(BackendEvent)>&, const std::function<void()>&,
                               std::stop_token) {
  return Error{ErrorKind::Unsupported, "BTCPay Server does not push changes; it is asked every few seconds."};
}

Result<PollAnswer> BtcPayLive::poll(const PollRequest& request, std::stop_token stop) {
  const auto stores = stores_.ids(stop);
  if (!stores) return failure(stores.error());
  Round round;
  round.stop = std::move(stop);
  for (const PaymentId& id : request.watched) round.watched.push_back(id.value());
  Result<void> done;
  for (const std::string& store : *stores) {
    if (done) done = listNewest(round, store, request.newestKnown);
  }
  for (const std::string& store : *stores) {
    if (done && !round.unseen().empty()) done = listOpen(round, store);
  }
  for (const std::string& store : *stores) {
    if (done && rounds_ % kExpiredEvery == 0 && !round.unseen().empty()) done = listExpired(round, store);
  }
  if (done) done = askOneByOne(round, *stores);
  if (!done) return failure(std::move(done.error()));
  lastText_ = std::move(round.texts);
  ++rounds_;
  return std::move(round.answer);
}

/// The newest page, and more until it meets what is already known: nothing in between is lost after a pause.
Result<void> BtcPayLive::listNewest(Round& round, const std::string& store, std::optional<UtcTime> newestKnown) {
  StorePosition position;
  InvoiceFilter filter;
  for (std::size_t length = kNewest;; length = kCatchUp) {
    const UtcTime askedAt = reader_.now();
    auto rows = reader_.rowsAfter(store, position, filter, length, round.stop);
    if (!rows) return failure(std::move(rows.error()));
    for (const ListedInvoice& row : rows->rows) {
      if (auto taken = take(round, store, row, askedAt); !taken) return taken;
    }
    if (rows->complete || rows->rows.empty() || !newestKnown) return {};
    const UtcTime oldest = fromUnixSeconds(rows->rows.back().createdSecond);
    if (oldest < *newestKnown) return {};
    MergeInput input;
    input.limit = rows->rows.size();
    input.cursor.stores[store] = position;
    input.fetched.emplace(store, std::move(*rows));
    position = planMerge(std::move(input)).next.stores[store];
  }
}

Result<void> BtcPayLive::listOpen(Round& round, const std::string& store) {
  StorePosition position;
  InvoiceFilter filter;
  filter.statuses = {"New", "Processing"};
  while (!position.exhausted && !round.unseen().empty()) {
    const UtcTime askedAt = reader_.now();
    auto rows = reader_.rowsAfter(store, position, filter, kOpenPage, round.stop);
    if (!rows) return failure(std::move(rows.error()));
    for (const ListedInvoice& row : rows->rows) {
      if (auto taken = take(round, store, row, askedAt); !taken) return taken;
    }
    MergeInput input;
    input.limit = rows->rows.size();
    input.cursor.stores[store] = position;
    input.fetched.emplace(store, std::move(*rows));
    position = planMerge(std::move(input)).next.stores[store];
  }
  return {};
}

/// One page of the expired invoices, from the oldest watched one on.
Result<void> BtcPayLive::listExpired(Round& round, const std::string& store) {
  std::optional<std::int64_t> oldest;
  for (const std::string& id : round.unseen()) {
    const KnownInvoice* known = reader_.directory().find(id);
    if (known == nullptr || known->storeId != store || known->status != "Expired") continue;
    oldest = std::min(oldest.value_or(known->createdSecond), known->createdSecond);
  }
  if (!oldest) return {};
  InvoiceFilter filter;
  filter.createdFrom = fromUnixSeconds(*oldest);
  filter.statuses = {"Expired"};
  const UtcTime askedAt = reader_.now();
  auto rows = reader_.rowsAfter(store, {}, filter, kOpenPage, round.stop);
  if (!rows) return failure(std::move(rows.error()));
  for (const ListedInvoice& row : rows->rows) {
    if (auto taken = take(round, store, row, askedAt); !taken) return taken;
  }
  return {};
}

Result<void> BtcPayLive::askOneByOne(Round& round, const std::vector<std::string>& stores) {
  for (const std::string& id : planWatch({round.unseen(), rounds_}, reader_.directory())) {
    if (auto asked = askOne(round, id, stores); !asked) return asked;
  }
  return {};
}

Result<void> BtcPayLive::askOne(Round& round, const std::string& id, const std::vector<std::string>& stores) {
  const KnownInvoice* known = reader_.directory().find(id);
  const std::vector<std::string> candidates = known != nullptr ? std::vector{known->storeId} : stores;
  for (const std::string& store : candidates) {
    const UtcTime askedAt = reader_.now();
    auto row = reader_.invoice(store, id, InvoiceReader::Methods::WithInvoice, round.stop);
    if (!row && row.error().kind == ErrorKind::NotFound) continue;
    if (!row) return failure(std::move(row.error()));
    return take(round, store, *row, askedAt);
  }
  round.answer.missing.emplace_back(id);
  reader_.directory().forget(id);
  return {};
}

Result<void> BtcPayLive::take(Round& round, const std::string& store, const ListedInvoice& row, UtcTime askedAt) {
  if (!round.seen.insert(row.key).second) return {};
  // Servers that list no payment methods cost a request per invoice: ask only for those whose own text changed.
  if (!row.hasPaymentMethods && row.unreadable.empty()) {
    const std::size_t hash = std::hash<std::string>{}(row.raw);
    round.texts[row.key] = hash;
    const auto last = lastText_.find(row.key);
    if (last != lastText_.end() && last->second == hash && rounds_ % kRefreshEvery != 0) return {};
  }
  PaymentPage page;
  auto mapped = reader_.map(store, row, askedAt, page, round.stop);
  std::move(page.payments.begin(), page.payments.end(), std::back_inserter(round.answer.payments));
  std::move(page.unreadable.begin(), page.unreadable.end(), std::back_inserter(round.answer.unreadable));
  return mapped;
}

}  // namespace paydeck::btcpay
