#include "models/store/OverviewQuery.h"

#include <algorithm>

#include "models/store/OverviewTally.h"
#include "models/store/PaymentKeys.h"
#include "models/store/PaymentSearch.h"
#include "models/store/Transaction.h"

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

Result<Statement> select(Database& database, const std::string& columns, const SqlCondition& where,
                         const std::string& tail) {
  Result<Statement> statement =
      database.prepare("SELECT " + columns + " FROM payments AS p NOT INDEXED WHERE " + where.sql + tail);
  if (statement) bindAll(*statement, where.values);
  return statement;
}

/// The currency with most payments whose money arrived, in the newest part of the period; ties by code.
Result<std::string> usualCurrency(Database& database, const SqlCondition& where) {
  Result<Statement> rows =
      select(database, "p.currency, p.status", where, " AND p.currency IS NOT NULL ORDER BY p.key");
  if (!rows) return failure(rows.error());
  std::map<std::string, std::pair<std::int64_t, std::int64_t>, std::less<>> counts;
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    const std::string_view code = rows->view();
    auto found = counts.find(code);
    if (found == counts.end()) found = counts.emplace(std::string(code), std::pair<std::int64_t, std::int64_t>()).first;
    if (moneyArrived(static_cast<PaymentStatus>(rows->integer()))) ++found->second.first;
    ++found->second.second;
  }
  if (!row) return failure(row.error());
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

OverviewRow readRow(Statement& row) {
  OverviewRow read;
  read.createdAt = row.time();
  read.status = static_cast<PaymentStatus>(row.integer());
  read.method = row.integer();
  read.currency = row.view();
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
  Result<Transaction> snapshot = Transaction::beginRead(database);
  if (!snapshot) return failure(snapshot.error());
  const SqlCondition where = periodCondition(request);
  const Result<std::string> currency =
      request.currency.empty() ? usualCurrency(database, where) : Result<std::string>(request.currency.code());
  if (!currency) return failure(currency.error());
  Result<Statement> rows =
      select(database,
             "p.created_at, p.status, p.method, p.currency, p.value, CASE WHEN p.refunded_currency "
             "IS NULL THEN p.refunded END, p.seen_at, p.final_at",
             where, " ORDER BY p.key");
  if (!rows) return failure(rows.error());
  OverviewTally tally(request.boundaries, *currency);
  Result<bool> row = rows->step();
  for (; row && *row; row = rows->step()) {
    if (!tally.add(readRow(*rows))) {
      return failure(ErrorKind::Storage, "The sum of these payments is too large to be shown exactly.");
    }
  }
  if (!row) return failure(row.error());
  OverviewFigures figures = tally.finish();
  Result<std::vector<OverviewMethod>> methods = nameMethods(database, tally.methods());
  if (!methods) return failure(methods.error());
  figures.methods = std::move(*methods);
  return figures;
}

}  // namespace paydeck
