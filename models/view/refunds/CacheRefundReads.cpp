#include "models/view/refunds/CacheRefundReads.h"

#include <algorithm>
#include <set>

namespace paydeck {
namespace {

constexpr unsigned kMostDecided = 500;    // how far back a day's decisions are looked for
constexpr unsigned kMostEarlier = 50;     // earlier refunds to one destination
constexpr unsigned kMostCandidates = 10;  // payments that one reference may mean

bool decidedSince(const Refund& refund, UtcTime since) {
  return std::any_of(refund.approvals.begin(), refund.approvals.end(),
                     [since](const RefundApproval& approval) { return approval.at >= since; });
}

Result<std::vector<Refund>> readListing(CacheReader& reader, const RefundListing& listing) {
  std::vector<Refund> refunds;
  std::set<std::pair<ConnectionId, RefundId>> taken;
  const auto take = [&](Refund refund) {
    if (taken.emplace(refund.connection, refund.id).second) refunds.push_back(std::move(refund));
  };
  auto byStatus = reader.refunds({listing.statuses, std::nullopt, listing.search, listing.limit});
  if (!byStatus) return failure(byStatus.error());
  for (StoredRefund& stored : *byStatus) take(std::move(stored.refund));
  if (listing.orDecidedSince) {
    auto recent = reader.refunds({{}, std::nullopt, listing.search, kMostDecided});
    if (!recent) return failure(recent.error());
    for (StoredRefund& stored : *recent) {
      if (decidedSince(stored.refund, *listing.orDecidedSince)) take(std::move(stored.refund));
    }
  }
  for (const auto& [connection, id] : listing.also) {
    auto one = reader.refund(connection, id);
    if (!one) return failure(one.error());
    if (*one) take(std::move((*one)->refund));
  }
  std::stable_sort(refunds.begin(), refunds.end(),
                   [](const Refund& a, const Refund& b) { return a.createdAt > b.createdAt; });
  return refunds;
}

Result<std::map<RefundStatus, std::int64_t>> readCounts(CacheReader& reader) {
  const auto totals = reader.refundTotals({});
  if (!totals) return failure(totals.error());
  std::map<RefundStatus, std::int64_t> counts;
  for (const RefundTotal& total : *totals) counts[total.status] += total.count;
  return counts;
}

Result<std::optional<Payment>> readPayment(CacheReader& reader, const ConnectionId& connection, const PaymentId& id) {
  const auto key = reader.find(connection, id);
  if (!key) return failure(key.error());
  if (!*key) return std::optional<Payment>();
  auto stored = reader.payment(**key);
  if (!stored) return failure(stored.error());
  if (!*stored) return std::optional<Payment>();
  return std::optional(std::move((*stored)->payment));
}

Result<RefundSurroundings> readSurroundings(CacheReader& reader, const Refund& refund) {
  RefundSurroundings around;
  auto payment = readPayment(reader, refund.connection, refund.payment);
  if (!payment) return failure(payment.error());
  around.payment = std::move(*payment);
  auto earlier = reader.refunds({{}, refund.connection, refund.destination, kMostEarlier});
  if (!earlier) return failure(earlier.error());
  for (StoredRefund& stored : *earlier) {
    const bool same = stored.refund.destination == refund.destination && stored.refund.id != refund.id;
    if (same && stored.refund.createdAt < refund.createdAt) around.earlier.push_back(std::move(stored.refund));
  }
  const auto balances = reader.balances(refund.connection);
  if (!balances) return failure(balances.error());
  for (const Balance& balance : *balances) {
    if (refund.leavesWallet && balance.available.asset == refund.leavesWallet->asset) around.balance = balance;
  }
  return around;
}

/// None when the cache cannot tell: only part of what was asked for came in, or nothing was asked for in a currency.
Result<std::optional<Money>> refundableOf(CacheReader& reader, const Payment& payment) {
  const PaymentStatus status = payment.state.status;
  const bool whole = hasReceivedMoney(status) && status != PaymentStatus::Underpaid;
  if (!payment.requested || !whole) return std::optional<Money>();
  Result<Money> left = *payment.requested;
  if (payment.refunded) left = left->minus(*payment.refunded);
  const auto refunds = reader.refundsOf(payment.connection, payment.id);
  if (!refunds) return failure(refunds.error());
  for (const Refund& refund : *refunds) {
    if (left && refund.value && isInFlight(refund.state.status)) left = left->minus(*refund.value);
  }
  if (!left) return std::optional<Money>();
  return std::optional(*left);
}

Result<RefundablePayment> readRefundable(CacheReader& reader, const Payment& payment) {
  RefundablePayment row;
  row.connection = payment.connection;
  row.id = payment.id;
  row.orderRef = payment.orderRef;
  row.customerName = payment.customer.name;
  for (const ChainTransaction& transaction : payment.transactions) {
    if (transaction.counted && row.paidFrom.empty()) row.paidFrom = transaction.from;
  }
  if (payment.received) row.asset = payment.received->asset;
  auto refundable = refundableOf(reader, payment);
  if (!refundable) return failure(refundable.error());
  row.refundable = std::move(*refundable);
  return row;
}

Result<std::vector<RefundablePayment>> readAll(CacheReader& reader, const std::vector<PaymentKey>& keys) {
  std::vector<RefundablePayment> rows;
  for (const PaymentKey key : keys) {
    const auto stored = reader.payment(key);
    if (!stored) return failure(stored.error());
    if (!*stored) continue;
    auto row = readRefundable(reader, (*stored)->payment);
    if (!row) return failure(row.error());
    rows.push_back(std::move(*row));
  }
  return rows;
}

Result<std::map<std::string, std::vector<RefundablePayment>>> readReferences(
    CacheReader& reader, const std::vector<std::string>& references) {
  std::map<std::string, std::vector<RefundablePayment>> found;
  for (const std::string& reference : references) {
    const auto keys = reader.lookUp(reference, kMostCandidates);
    if (!keys) return failure(keys.error());
    auto rows = readAll(reader, *keys);
    if (!rows) return failure(rows.error());
    std::erase_if(
        *rows, [&](const RefundablePayment& row) { return row.id.value() != reference && row.orderRef != reference; });
    if (!rows->empty()) found[reference] = std::move(*rows);
  }
  return found;
}

}  // namespace

CacheRefundReads::CacheRefundReads(ReadPool& pool, CacheNotifier& changes, QObject* parent)
    : RefundReads(parent), pool_(pool) {
  connect(&changes, &CacheNotifier::changed, this, [this](const CacheChange& change) {
    if (change.refunds || change.everything) emit changed();
  });
}

void CacheRefundReads::list(QObject* context, const RefundListing& listing, Answer<std::vector<Refund>> answer) {
  pool_.run(
      context, [listing](CacheReader& reader) { return readListing(reader, listing); }, std::move(answer));
}

void CacheRefundReads::counts(QObject* context, Answer<std::map<RefundStatus, std::int64_t>> answer) {
  pool_.run(context, readCounts, std::move(answer), ReadFor::Figure);
}

void CacheRefundReads::surroundings(QObject* context, const Refund& refund, Answer<RefundSurroundings> answer) {
  pool_.run(
      context, [refund](CacheReader& reader) { return readSurroundings(reader, refund); }, std::move(answer));
}

void CacheRefundReads::payments(QObject* context, std::vector<std::string> references,
                                Answer<std::map<std::string, std::vector<RefundablePayment>>> answer) {
  pool_.run(
      context, [references = std::move(references)](CacheReader& reader) { return readReferences(reader, references); },
      std::move(answer), ReadFor::Figure);
}

void CacheRefundReads::chosenPayments(QObject* context, std::vector<PaymentKey> keys,
                                      Answer<std::vector<RefundablePayment>> answer) {
  pool_.run(
      context, [keys = std::move(keys)](CacheReader& reader) { return readAll(reader, keys); }, std::move(answer));
}

}  // namespace paydeck
