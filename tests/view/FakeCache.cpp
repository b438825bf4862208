#include "tests/view/FakeCache.h"

#include <algorithm>
#include <thread>
#include <tuple>

#include "models/store/PaymentKeys.h"

namespace paydeck {
namespace {

bool containsText(const std::string& text, const std::string& part) {
  const auto lower = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  return std::search(text.begin(), text.end(), part.begin(), part.end(), lower) != text.end();
}

bool holds(const NumberRange& range, const Payment& p) {
  if (!p.requested) return false;
  const Decimal value = p.requested->decimal();
  if (range.from && (range.fromInclusive ? value < *range.from : value <= *range.from)) return false;
  if (range.to && (range.toInclusive ? value > *range.to : value >= *range.to)) return false;
  return range.unit.empty() || range.unit == p.requested->currency().code();
}

bool holds(const TimeRange& range, const Payment& p) {
  return (!range.from || p.createdAt >= *range.from) && (!range.to || p.createdAt < *range.to);
}

bool holdsText(QueryField field, const std::string& text, const Payment& p) {
  switch (field) {
    case QueryField::Status:
      return text == paymentStatusName(p.state.status) || (text == "attention" && needsAttention(p.state.status));
    case QueryField::Asset:
      return p.method.symbol == text;
    case QueryField::Network:
      return p.method.network == text;
    case QueryField::Customer:
      return containsText(p.customer.name, text);
    case QueryField::Email:
      return containsText(p.customer.email, text);
    case QueryField::Order:
      return containsText(p.orderRef, text);
    case QueryField::Connection:
      return p.connection.value() == text;
    default:
      return containsText(p.customer.name, text) || containsText(p.orderRef, text) || containsText(p.id.value(), text);
  }
}

bool holds(const QueryTerm& term, const Payment& p) {
  const bool any = std::any_of(term.values.begin(), term.values.end(), [&](const QueryValue& value) {
    if (const auto* text = std::get_if<TextMatch>(&value)) return holdsText(term.field, text->text, p);
    if (const auto* number = std::get_if<NumberRange>(&value)) return holds(*number, p);
    return holds(std::get<TimeRange>(value), p);
  });
  return any != term.negated;
}

bool holds(const PaymentQuery& query, const Payment& p) {
  return std::all_of(query.terms.begin(), query.terms.end(), [&](const QueryTerm& term) { return holds(term, p); });
}

bool less(PaymentSort sort, const PaymentRow& a, const PaymentRow& b) {
  const auto byTime = [](const PaymentRow& r) { return -r.key; };  // keys ascend from new to old
  const auto value = [](const PaymentRow& r) { return r.requested ? r.requested->minor() : 0; };
  switch (sort) {
    case PaymentSort::Oldest:
      return byTime(a) < byTime(b);
    case PaymentSort::ValueDown:
      return std::pair(value(a), byTime(a)) > std::pair(value(b), byTime(b));
    case PaymentSort::ValueUp:
      return std::pair(value(a), byTime(a)) < std::pair(value(b), byTime(b));
    case PaymentSort::CustomerUp:
      return std::pair(a.customerName, byTime(a)) < std::pair(b.customerName, byTime(b));
    case PaymentSort::CustomerDown:
      return std::pair(a.customerName, byTime(a)) > std::pair(b.customerName, byTime(b));
    case PaymentSort::StatusUp:
      return std::pair(a.state.status, byTime(a)) < std::pair(b.state.status, byTime(b));
    case PaymentSort::StatusDown:
      return std::pair(a.state.status, byTime(a)) > std::pair(b.state.status, byTime(b));
    default:
      return byTime(a) > byTime(b);
  }
}

}  // namespace

PaymentRow rowOf(PaymentKey key, const Payment& p) {
  PaymentRow row;
  row.key = key;
  row.connection = p.connection;
  row.id = p.id;
  row.orderRef = p.orderRef;
  row.state = p.state;
  row.createdAt = p.createdAt;
  row.updatedAt = p.updatedAt;
  row.seenAt = p.seenAt;
  row.method = p.method;
  row.requested = p.requested;
  row.refunded = p.refunded;
  row.received = p.received;
  row.customerName = p.customer.name;
  row.customerEmail = p.customer.email;
  if (!p.transactions.empty()) row.transactionHash = p.transactions.front().hash;
  return row;
}

class FakeCacheReader : public CacheReader {
 public:
  explicit FakeCacheReader(FakeCache& cache) : cache_(cache) {}

  Result<std::vector<PaymentKey>> keys(const PaymentQuery& query, PaymentSort sort,
                                       std::optional<unsigned> limit) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    std::vector<PaymentRow> rows;
    for (const auto& [key, p] : cache_.payments_) {
      if (holds(query, p)) rows.push_back(rowOf(key, p));
    }
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return less(sort, a, b); });
    if (limit && rows.size() > *limit) rows.resize(*limit);
    std::vector<PaymentKey> keys;
    for (const auto& row : rows) keys.push_back(row.key);
    return keys;
  }

  Result<std::vector<PaymentRow>> rows(std::span<const PaymentKey> keys) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    std::vector<PaymentRow> rows;
    for (const PaymentKey key : keys) {
      const auto it = cache_.payments_.find(key);
      if (it != cache_.payments_.end()) rows.push_back(rowOf(key, it->second));
    }
    return rows;
  }

  Result<std::vector<PaymentKey>> matching(const PaymentQuery& query, std::span<const PaymentKey> candidates) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    std::vector<PaymentKey> keys;
    for (const PaymentKey key : candidates) {
      const auto it = cache_.payments_.find(key);
      if (it != cache_.payments_.end() && holds(query, it->second)) keys.push_back(key);
    }
    return keys;
  }

  Result<QuerySummary> summary(const PaymentQuery& query) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    QuerySummary sum;
    for (const auto& [key, p] : cache_.payments_) {
      if (!holds(query, p)) continue;
      ++sum.count;
      if (!p.requested) continue;
      sum.requestedMinor[p.requested->currency()] += p.requested->minor();
      if (hasReceivedMoney(p.state.status)) sum.receivedMinor[p.requested->currency()] += p.requested->minor();
      if (p.refunded) sum.refundedMinor[p.refunded->currency()] += p.refunded->minor();
    }
    return sum;
  }

  Result<std::int64_t> count(const PaymentQuery& query) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    return std::count_if(cache_.payments_.begin(), cache_.payments_.end(),
                         [&](const auto& p) { return holds(query, p.second); });
  }

  Result<std::optional<PaymentKey>> find(const ConnectionId&, const PaymentId& id) override {
    const auto lock = begin();
    const auto it = cache_.keys_.find(id.value());
    if (it == cache_.keys_.end()) return std::optional<PaymentKey>();
    return std::optional(it->second);
  }
  Result<std::vector<PaymentKey>> lookUp(const std::string&, unsigned) override { return std::vector<PaymentKey>{}; }

  Result<std::optional<StoredPayment>> payment(PaymentKey key) override {
    const auto lock = begin();
    if (cache_.error_) return tl::unexpected(*cache_.error_);
    const auto it = cache_.payments_.find(key);
    if (it == cache_.payments_.end()) return std::optional<StoredPayment>();
    const auto same = std::count_if(cache_.payments_.begin(), cache_.payments_.end(), [&](const auto& p) {
      return !it->second.customer.email.empty() && p.second.customer.email == it->second.customer.email;
    });
    return std::optional(StoredPayment{it->second, it->second.updatedAt, same});
  }

  Result<std::vector<TimelineEntry>> timeline(PaymentKey key) override {
    const auto lock = begin();
    const auto it = cache_.timelines_.find(key);
    return it == cache_.timelines_.end() ? std::vector<TimelineEntry>{} : it->second;
  }

  Result<OverviewFigures> overview(const OverviewRequest&) override {
    return failure(ErrorKind::Unsupported, "Not in this fake.");
  }
  Result<std::vector<SyncState>> syncStates() override {
    const auto lock = begin();
    return cache_.states_;
  }
  Result<std::int64_t> paymentCount(const ConnectionId& connection) override {
    const auto lock = begin();
    return std::count_if(cache_.payments_.begin(), cache_.payments_.end(),
                         [&](const auto& p) { return p.second.connection == connection; });
  }
  Result<std::map<Asset, Int256>> receivedTotals(const ConnectionId&, std::optional<UtcTime>) override {
    return std::map<Asset, Int256>{};
  }

  Result<std::vector<std::pair<std::string, std::int64_t>>> distinctValues(QueryField field) override {
    const auto lock = begin();
    std::map<std::string, std::int64_t> counts;
    for (const auto& [key, p] : cache_.payments_) {
      if (field == QueryField::Status) ++counts[std::string(paymentStatusName(p.state.status))];
      if (field == QueryField::Asset) ++counts[p.method.symbol];
      if (field == QueryField::Network) ++counts[p.method.network];
      if (field == QueryField::Connection) ++counts[p.connection.value()];
      if (field == QueryField::Method) ++counts[std::string(methodKindName(p.method.kind))];
    }
    std::vector<std::pair<std::string, std::int64_t>> values(counts.begin(), counts.end());
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return values;
  }
  Result<UnreadableRows> unreadable(unsigned) override {
    const std::scoped_lock lock(cache_.mutex_);
    return UnreadableRows{static_cast<std::int64_t>(cache_.unreadable_.size()), cache_.unreadable_};
  }
  Result<std::int64_t> dataVersion() override { return std::int64_t{1}; }

 private:
  std::unique_lock<std::mutex> begin() {
    if (cache_.delay_.load().count() > 0) std::this_thread::sleep_for(cache_.delay_.load());
    std::unique_lock lock(cache_.mutex_);
    ++cache_.reads_[std::this_thread::get_id()];
    return lock;
  }

  FakeCache& cache_;
};

Result<std::unique_ptr<CacheReader>> FakeCache::openReader() {
  return std::make_unique<FakeCacheReader>(*this);
}

void FakeCache::put(const std::vector<Payment>& payments, bool history) {
  CacheChange change;
  change.history = history;
  {
    const std::scoped_lock lock(mutex_);
    for (const Payment& p : payments) {
      const auto [it, isNew] = keys_.try_emplace(p.id.value(), 0);
      if (isNew) it->second = freeKey(p.createdAt);
      payments_[it->second] = p;
      (isNew ? change.inserted : change.updated).push_back(it->second);
    }
  }
  if (observer_ != nullptr) observer_->cacheChanged(change);
}

PaymentKey FakeCache::freeKey(UtcTime createdAt) const {
  PaymentKey key = firstKeyAt(createdAt);
  while (payments_.contains(key)) ++key;
  return key;
}

void FakeCache::fill(std::vector<Payment> payments) {
  CacheObserver* observer = std::exchange(observer_, nullptr);
  put(payments);
  observer_ = observer;
}

void FakeCache::erase(PaymentKey key) {
  {
    const std::scoped_lock lock(mutex_);
    const auto it = payments_.find(key);
    if (it == payments_.end()) return;
    keys_.erase(it->second.id.value());
    payments_.erase(it);
  }
  CacheChange change;
  change.everything = true;
  if (observer_ != nullptr) observer_->cacheChanged(change);
}

void FakeCache::setSyncStates(std::vector<SyncState> states) {
  {
    const std::scoped_lock lock(mutex_);
    states_ = std::move(states);
  }
  CacheChange change;
  change.connections = true;
  if (observer_ != nullptr) observer_->cacheChanged(change);
}

void FakeCache::setUnreadable(UnreadableRow row) {
  const std::scoped_lock lock(mutex_);
  unreadable_.push_back(std::move(row));
}

void FakeCache::setTimeline(PaymentKey key, std::vector<TimelineEntry> entries) {
  const std::scoped_lock lock(mutex_);
  timelines_[key] = std::move(entries);
}

void FakeCache::failWith(std::optional<Error> error) {
  const std::scoped_lock lock(mutex_);
  error_ = std::move(error);
}

PaymentKey FakeCache::keyOf(const PaymentId& id) const {
  const std::scoped_lock lock(mutex_);
  const auto it = keys_.find(id.value());
  return it == keys_.end() ? 0 : it->second;
}

std::size_t FakeCache::size() const {
  const std::scoped_lock lock(mutex_);
  return payments_.size();
}

int FakeCache::readsOnThread(std::thread::id thread) const {
  const std::scoped_lock lock(mutex_);
  const auto it = reads_.find(thread);
  return it == reads_.end() ? 0 : it->second;
}

}  // namespace paydeck
