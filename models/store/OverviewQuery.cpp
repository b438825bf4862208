#include "models/store/OverviewQuery.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "models/store/OverviewTally.h"
#include "models/store/PaymentKeys.h"
#include "models/store/PaymentSearch.h"

namespace paydeck {
namespace {

/// Only the payments table, by a range of its key; the connection is checked on the row.
SqlCondition periodCondition(const OverviewRequest& request) {
  const UtcTime from = request.boundaries.front();
  const UtcTime to = request.boundaries.back();
  SqlCondition where{"p.key >= ? AND p.key <= ? AND p.created_at >= ? AND p.created_at < ?",
                     {firstKeyAt(to), lastKeySince(from), toUnixMillis(from), toUnixMillis(to)}};
  if (request.connections.empty()) return where;
  SqlCondition own{"p.connection IN (SELECT number FROM connections WHERE id IN (", {}};
  for (const ConnectionId& id : request.connections) {
    own.sql += own.values.empty() ? "?" : ", ?";
    own.values.emplace_back(id.value());
  }
  own.sql += "))";
  where.require(own);
  return where;
}

/// A tally per currency: which one is shown is known only when all are counted.
class TalliesByCurrency {
 public:
  explicit TalliesByCurrency(const std::vector<UtcTime>& boundaries) : boundaries_(boundaries) {}

  OverviewTally& of(std::string_view code) {
    for (auto& [known, tally] : tallies_) {
      if (known == code) return tally;
    }
    return tallies_.emplace_back(std::string(code), OverviewTally(boundaries_)).second;
  }
  /// Every currency, most arrived payments first.
  std::vector<OverviewCurrency> currencies() const {
    std::vector<OverviewCurrency> list;
    for (const auto& [code, tally] : tallies_) {
      const OverviewBucket& total = tally.total();
      list.push_back({Currency::parse(code).value_or(Currency{}), total.payments, total.arrived, total.grossMinor});
    }
    std::sort(list.begin(), list.end(), [](const OverviewCurrency& a, const OverviewCurrency& b) {
      return std::tuple(-a.arrived, -a.payments, a.currency) < std::tuple(-b.arrived, -b.payments, b.currency);
    });
    return list;
  }

 private:
  const std::vector<UtcTime>& boundaries_;
  std::vector<std::pair<std::string, OverviewTally>> tallies_{};
};

OverviewRow readRow(Statement& row) {
  OverviewRow read;
  read.createdAt = row.time();
  read.status = static_cast<PaymentStatus>(row.integer());
  read.method = row.integer();
  read.value = row.integer();
  read.refunded = row.integer();
  read.seenAt = row.optionalTime();
  read.finalAt = row.optionalTime();
  return read;
}

Result<std::vector<OverviewMethod>> nameMethods(Database& database,
                                                const std::map<std::int64_t, OverviewMethod>& tallied) {
  Result<Statement> name = database.prepare("SELECT kind, symbol, network FROM methods WHERE number = ?");
  if (!name) return failure(name.error());
  std::vector<OverviewMethod> methods;
  for (const auto& [number, figures] : tallied) {
    name->bind(number);
    const Result<bool> row = name->step();
    if (!row) return failure(row.error());
    OverviewMethod method = figures;
    method.kind = name->text();
    method.symbol = name->text();
    method.network = name->text();
    name->reset();
    // Card brands are ways of their own in the cache, one way here.
    const auto same = std::find_if(methods.begin(), methods.end(), [&method](const OverviewMethod& known) {
      return known.kind == method.kind && known.symbol == method.symbol && known.network == method.network;
    });
    if (same == methods.end()) {
      methods.push_back(std::move(method));
      continue;
    }
    same->payments += method.payments;
    same->grossMinor += method.grossMinor;
    same->arrived += method.arrived;
    same->finished += method.finished;
  }
  std::stable_sort(methods.begin(), methods.end(), [](const auto& a, const auto& b) {
    return std::pair(a.grossMinor, a.payments) > std::pair(b.grossMinor, b.payments);
  });
  return methods;
}

}  // namespace

Result<OverviewFigures> readOverview(Database& database, const OverviewRequest& request) {
  if (request.boundaries.size() < 2 || !std::is_sorted(request.boundaries.begin(), request.boundaries.end())) {
    return failure(ErrorKind::InvalidInput, "The overview needs a period.");
  }
  const SqlCondition where = periodCondition(request);
  Result<Statement> rows = database.prepare(
      "SELECT p.currency, p.created_at, p.status, p.method, p.value, CASE WHEN p.refunded_currency IS NULL THEN "
      "p.refunded "
      "END, p.seen_at, p.final_at FROM payments AS p NOT INDEXED WHERE " +
      where.sql + " ORDER BY p.key");
  if (!rows) return failure(rows.error());
  bindAll(*rows, where.values);
  TalliesByCurrency tallies(request.boundaries);
  std::int64_t withoutAmount = 0;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    const std::string_view code = rows->view();
    if (code.data() == nullptr) {
      ++withoutAmount;
    } else if (OverviewTally& tally = tallies.of(code); !tally.add(readRow(*rows))) {
      return failure(ErrorKind::Storage, "The sum of these payments is too large to be shown exactly.");
    }
  }
  if (!row) return failure(row.error());
  const std::vector<OverviewCurrency> currencies = tallies.currencies();
  const Currency shown =
      !request.currency.empty() || currencies.empty() ? request.currency : currencies.front().currency;
  OverviewTally& tally = tallies.of(shown.code());
  OverviewFigures figures = tally.finish();
  figures.currency = shown;
  figures.currencies = currencies;
  figures.withoutAmount = withoutAmount;
  Result<std::vector<OverviewMethod>> methods = nameMethods(database, tally.methods());
  if (!methods) return failure(methods.error());
  figures.methods = std::move(*methods);
  return figures;
}

}  // namespace paydeck
