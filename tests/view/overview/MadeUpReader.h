#pragma once

#include <cmath>
#include <mutex>

#include "models/store/CacheReaderFactory.h"

namespace paydeck::test {

/// A cache with made-up figures: a shop with a weekly rhythm. What a test wants to see differently it sets in `Script`.
struct Script {
  std::optional<Error> error;
  bool empty = false;
  std::vector<PaymentRow> rows;
  std::vector<SyncState> states;
  std::map<std::string, QuerySummary> summaries;  // by status name
  std::vector<OverviewRequest> asked;
  std::mutex mutex;
};

class MadeUpReader : public CacheReader {
 public:
  explicit MadeUpReader(Script& script) : script_(script) {}

  Result<std::vector<PaymentKey>> keys(const PaymentQuery&, PaymentSort, std::optional<unsigned>) override {
    if (script_.error) return failure(*script_.error);
    std::vector<PaymentKey> keys;
    for (const auto& row : script_.rows) keys.push_back(row.key);
    return keys;
  }
  Result<std::vector<PaymentRow>> rows(std::span<const PaymentKey>) override { return script_.rows; }
  Result<std::vector<PaymentKey>> matching(const PaymentQuery&, std::span<const PaymentKey>) override {
    return std::vector<PaymentKey>{};
  }
  Result<QuerySummary> summary(const PaymentQuery& query) override {
    if (script_.error) return failure(*script_.error);
    const auto& match = std::get<TextMatch>(query.terms.at(0).values.at(0));
    return script_.summaries[match.text];
  }
  Result<std::int64_t> count(const PaymentQuery&) override { return script_.empty ? 0 : 228; }
  Result<std::optional<PaymentKey>> find(const ConnectionId&, const PaymentId&) override {
    return std::optional<PaymentKey>();
  }
  Result<std::vector<PaymentKey>> lookUp(const std::string&, unsigned) override { return std::vector<PaymentKey>{}; }
  Result<std::optional<StoredPayment>> payment(PaymentKey) override { return std::optional<StoredPayment>(); }
  Result<std::vector<TimelineEntry>> timeline(PaymentKey) override { return std::vector<TimelineEntry>{}; }
  Result<std::vector<SyncState>> syncStates() override { return script_.states; }
  Result<std::int64_t> paymentCount(const ConnectionId&) override { return 0; }
  Result<std::map<Asset, Int256>> receivedTotals(const ConnectionId&, std::optional<UtcTime>) override {
    return std::map<Asset, Int256>{};
  }
  Result<std::vector<std::pair<std::string, std::int64_t>>> distinctValues(QueryField) override {
    return std::vector<std::pair<std::string, std::int64_t>>{};
  }
  Result<std::int64_t> dataVersion() override { return 1; }

  Result<OverviewFigures> overview(const OverviewRequest& request) override {
    const std::scoped_lock lock(script_.mutex);
    script_.asked.push_back(request);
    if (script_.error) return failure(*script_.error);
    return script_.empty ? OverviewFigures{} : figures(request);
  }

 private:
  static OverviewFigures figures(const OverviewRequest& request) {
    using enum PaymentStatus;
    OverviewFigures figures;
    figures.currency = request.currency.empty() ? *Currency::parse("EUR") : request.currency;
    for (std::size_t i = 0; i + 1 < request.boundaries.size(); ++i) {
      const std::int64_t day = toUnixMillis(request.boundaries[i]) / 86'400'000;
      OverviewBucket bucket;
      bucket.payments = 180 + (day * 37) % 90 + (day % 7 < 2 ? 60 : 0);
      bucket.finished = bucket.payments - 6;
      bucket.arrived = bucket.finished - 3 - (day * 13) % 9;
      bucket.grossMinor = bucket.arrived * (24'000 + (day * 911) % 9'000);
      bucket.refundedMinor = (day * 17) % 7 == 0 ? 0 : bucket.grossMinor / 50 + (day * 7919) % 40'000;
      bucket.medianToFinal = std::chrono::milliseconds(30'000 + (day * 1709) % 12'000);
      figures.total.payments += bucket.payments;
      figures.total.finished += bucket.finished;
      figures.total.arrived += bucket.arrived;
      figures.total.grossMinor += bucket.grossMinor;
      figures.total.refundedMinor += bucket.refundedMinor;
      figures.buckets.push_back(bucket);
    }
    figures.total.medianToFinal = std::chrono::milliseconds(34'000 + (request.boundaries.size() % 3) * 3'500);
    const auto method = [&](const char* kind, const char* symbol, const char* network, std::int64_t perMilleOfAll) {
      OverviewMethod m{kind, symbol, network, 0, figures.total.grossMinor / 1000 * perMilleOfAll, 0, 0};
      m.finished = figures.total.finished * perMilleOfAll / 1000;
      m.arrived = m.finished - m.finished * (8 + perMilleOfAll % 60) / 1000;
      m.payments = m.finished;
      figures.methods.push_back(m);
    };
    method("onchain", "USDC", "polygon", 241);
    method("onchain", "USDC", "base", 196);
    method("onchain", "USDT", "tron", 178);
    method("onchain", "BTC", "bitcoin", 124);
    method("card", "EUR", "card", 113);
    method("onchain", "USDC", "solana", 69);
    method("onchain", "ETH", "ethereum", 47);
    method("lightning", "BTC", "lightning", 32);
    figures.outcomes = {{Succeeded, figures.total.arrived}, {Expired, 128}, {Underpaid, 41}, {Failed, 73}};
    figures.currencies = {{figures.currency, figures.total.payments, figures.total.arrived, figures.total.grossMinor},
                          {*Currency::parse("USD"), 193, 180, 4'120'000},
                          {*Currency::parse("GBP"), 21, 20, 320'000}};
    return figures;
  }

  Script& script_;
};

class MadeUpFactory : public CacheReaderFactory {
 public:
  explicit MadeUpFactory(Script& script) : script_(script) {}
  Result<std::unique_ptr<CacheReader>> openReader() override { return std::make_unique<MadeUpReader>(script_); }

 private:
  Script& script_;
};

/// The rows of the design's live card.
inline std::vector<PaymentRow> liveRows(UtcTime now) {
  using enum PaymentStatus;
  struct Line {
    const char* name;
    PaymentState state;
    PaymentMethod method;
    const char* value;
  };
  const std::vector<Line> lines = {
      {"Wei Ling Tan", {Pending}, {MethodKind::Onchain, "USDT", "tron"}, "186.00"},
      {"Chidi Okafor", {Confirming, "", 3, 12}, {MethodKind::Onchain, "USDC", "polygon"}, "1248.00"},
      {"Elin S\xC3\xB8rensen", {Succeeded}, {MethodKind::Lightning, "BTC", "lightning"}, "118.40"},
      {"Studio Kant GmbH", {Confirming, "", 1, 2}, {MethodKind::Onchain, "BTC", "bitcoin"}, "2964.00"},
      {"Lucas Moreau", {Succeeded}, {MethodKind::Card, "EUR", "card", "visa", "4417"}, "342.00"},
      {"<b>x</b><img src=x> and a name that goes on and on",
       {Underpaid},
       {MethodKind::Onchain, "USDT", "tron"},
       "412.00"},
      {"\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF \xD8\xB9\xD9\x84\xD9\x8A",
       {Succeeded},
       {MethodKind::Onchain, "USDC", "base"},
       "529.00"},
      {"Northwave Records", {Confirming, "", 9, 12}, {MethodKind::Onchain, "ETH", "ethereum"}, "1890.00"},
  };
  std::vector<PaymentRow> rows;
  for (const Line& line : lines) {
    PaymentRow row;
    row.key = static_cast<PaymentKey>(rows.size()) + 1;
    row.customerName = line.name;
    row.state = line.state;
    row.method = line.method;
    row.requested = *Money::parse(line.value, "EUR");
    row.createdAt = now - std::chrono::minutes(rows.size());
    rows.push_back(row);
  }
  return rows;
}

}  // namespace paydeck::test
