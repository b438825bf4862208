#include "models/sync/BooksSync.h"

#include <algorithm>
#include <utility>

namespace paydeck {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

}  // namespace

std::vector<Chore> BooksSync::chores() {
  const Capabilities can = backend_.capabilities();
  const auto delay = session_.timing().booksDelay;
  std::vector<Chore> list;
  const auto add = [&](Capability capability, const char* name, Result<Next> (BooksSync::*step)(std::stop_token)) {
    if (!can.has(capability)) return;
    Chore chore;
    chore.name = name;
    chore.step = [this, step](std::stop_token stop) { return (this->*step)(std::move(stop)); };
    chore.wantIn(delay);
    list.push_back(std::move(chore));
  };
  add(Capability::Balances, "balances", &BooksSync::balances);
  add(Capability::Rates, "rates", &BooksSync::rates);
  add(Capability::Ledger, "ledger", &BooksSync::ledger);
  add(Capability::Payouts, "payouts", &BooksSync::payouts);
  add(Capability::Customers, "customers", &BooksSync::customers);
  return list;
}

Result<Chore::Next> BooksSync::written(Result<BatchOutcome> outcome, Next next) const {
  if (!outcome) return failure(outcome.error());
  return next;
}

Result<Chore::Next> BooksSync::balances(std::stop_token stop) {
  auto answer = backend_.books().balances(stop);
  if (!answer) return failure(answer.error());
  CacheBatch batch;
  batch.balances = std::move(*answer);
  return written(session_.book.write(std::move(batch), [](SyncState&) {}), session_.timing().balancesEvery);
}

Result<Chore::Next> BooksSync::rates(std::stop_token stop) {
  auto answer = backend_.books().rates(stop);
  if (!answer) return failure(answer.error());
  CacheBatch batch;
  batch.rates = std::move(*answer);
  return written(session_.book.write(std::move(batch), [](SyncState&) {}), session_.timing().ratesEvery);
}

Result<Chore::Next> BooksSync::ledger(std::stop_token stop) {
  const auto known = session_.book.state().ledgerSequence;
  auto page = backend_.books().ledgerEntries(known, session_.timing().page, stop);
  if (!page) return failure(page.error());
  const Next next = page->nextCursor.empty() ? session_.timing().ledgerEvery : kAtOnce;
  if (page->items.empty()) return session_.timing().ledgerEvery;
  std::int64_t reached = known;
  for (const LedgerEntry& entry : page->items) reached = std::max(reached, entry.sequence);
  CacheBatch batch;
  batch.history = known == 0;
  batch.ledger = std::move(page->items);
  return written(session_.book.write(std::move(batch), [reached](SyncState& s) { s.ledgerSequence = reached; }), next);
}

Result<Chore::Next> BooksSync::payouts(std::stop_token stop) {
  auto page = backend_.books().payouts(payoutsCursor_, session_.timing().page, stop);
  if (!page) {
    payoutsCursor_.clear();
    return failure(page.error());
  }
  payoutsCursor_ = page->nextCursor;
  const Next next = payoutsCursor_.empty() ? session_.timing().payoutsEvery : kAtOnce;
  if (page->items.empty()) return next;
  CacheBatch batch;
  batch.payouts = std::move(page->items);
  return written(session_.book.write(std::move(batch), [](SyncState&) {}), next);
}

Result<Chore::Next> BooksSync::customers(std::stop_token stop) {
  auto page = backend_.books().customers(customersCursor_, session_.timing().page, stop);
  if (!page) {
    customersCursor_.clear();
    return failure(page.error());
  }
  customersCursor_ = page->nextCursor;
  const Next next = customersCursor_.empty() ? session_.timing().customersEvery : kAtOnce;
  if (page->items.empty()) return next;
  CacheBatch batch;
  batch.customers = std::move(page->items);
  return written(session_.book.write(std::move(batch), [](SyncState&) {}), next);
}

}  // namespace paydeck
