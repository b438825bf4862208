#include "models/store/BooksTables.h"

namespace paydeck {
namespace {

/// Binds an amount as asset number and atoms.
Result<void> bindAmount(Statement& statement, Numbering& numbering, const AssetAmount& amount) {
  const Result<std::int64_t> asset = numbering.asset(amount.asset);
  if (!asset) return failure(asset.error());
  statement.bind(*asset).bind(amount.atoms.toString());
  return {};
}

Result<void> writeBalances(Database& database, Numbering& numbering, std::int64_t connection,
                           const std::vector<Balance>& balances) {
  if (balances.empty()) return {};
  Result<Statement> clear = database.prepare("DELETE FROM balances WHERE connection = ?");
  if (!clear) return failure(clear.error());
  clear->bind(connection);
  if (Result<void> done = clear->run(); !done) return done;
  Result<Statement> insert = database.prepare(
      "INSERT OR REPLACE INTO balances (connection, asset, available, pending_asset, pending, as_of) "
      "VALUES (?,?,?,?,?,?)");
  if (!insert) return failure(insert.error());
  for (const Balance& balance : balances) {
    insert->bind(connection);
    if (Result<void> done = bindAmount(*insert, numbering, balance.available); !done) return done;
    if (Result<void> done = bindAmount(*insert, numbering, balance.pending); !done) return done;
    insert->bind(balance.asOf);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

Result<void> writeLedger(Database& database, Numbering& numbering, std::int64_t connection,
                         const std::vector<LedgerEntry>& entries) {
  Result<Statement> insert = database.prepare(
      "INSERT INTO ledger_entries (connection, id, sequence, at, kind, asset, amount, balance_asset, balance_after, "
      "value, "
      "currency, payment_id, payout_id, refund_id, raw) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING");
  if (!insert) return failure(insert.error());
  for (const LedgerEntry& entry : entries) {
    insert->bind(connection).bind(entry.id.value()).bind(entry.sequence).bind(entry.at).bind(entry.kind);
    if (Result<void> done = bindAmount(*insert, numbering, entry.amount); !done) return done;
    if (Result<void> done = bindAmount(*insert, numbering, entry.balanceAfter); !done) return done;
    if (entry.value) {
      insert->bind(entry.value->minor()).bind(entry.value->currency().code());
    } else {
      insert->bindNull().bindNull();
    }
    insert->bind(entry.payment.value()).bind(entry.payout.value()).bind(entry.refund.value()).bind(entry.raw);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

Result<void> writePayouts(Database& database, Numbering& numbering, std::int64_t connection,
                          const std::vector<Payout>& payouts) {
  Result<Statement> insert = database.prepare(
      "INSERT INTO payouts (connection, id, revision, created_at, arrived_at, status, asset, amount, fee_asset, fee, "
      "destination, reference, raw) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (connection, id) DO UPDATE SET "
      "revision = excluded.revision, created_at = excluded.created_at, arrived_at = excluded.arrived_at, "
      "status = excluded.status, asset = excluded.asset, amount = excluded.amount, fee_asset = excluded.fee_asset, "
      "fee = excluded.fee, destination = excluded.destination, reference = excluded.reference, raw = excluded.raw "
      "WHERE excluded.revision >= revision");
  if (!insert) return failure(insert.error());
  for (const Payout& payout : payouts) {
    insert->bind(connection).bind(payout.id.value()).bind(payout.revision).bind(payout.createdAt);
    insert->bind(payout.arrivedAt).bind(payout.status);
    if (Result<void> done = bindAmount(*insert, numbering, payout.amount); !done) return done;
    if (!payout.fee) {
      insert->bindNull().bindNull();
    } else if (Result<void> done = bindAmount(*insert, numbering, *payout.fee); !done) {
      return done;
    }
    insert->bind(payout.destination).bind(payout.reference).bind(payout.raw);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

Result<void> writeCustomers(Database& database, std::int64_t connection, const std::vector<Customer>& customers) {
  Result<Statement> insert = database.prepare(
      "INSERT INTO customers (connection, id, revision, name, email, country, created_at, raw) VALUES "
      "(?,?,?,?,?,?,?,?) "
      "ON CONFLICT (connection, id) DO UPDATE SET revision = excluded.revision, name = excluded.name, "
      "email = excluded.email, country = excluded.country, created_at = excluded.created_at, raw = excluded.raw "
      "WHERE excluded.revision >= revision");
  if (!insert) return failure(insert.error());
  for (const Customer& customer : customers) {
    insert->bind(connection).bind(customer.id.value()).bind(customer.revision).bind(customer.name).bind(customer.email);
    insert->bind(customer.country).bind(customer.createdAt).bind(customer.raw);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

Result<void> writeRates(Database& database, std::int64_t connection, const std::vector<RateQuote>& rates) {
  Result<Statement> insert = database.prepare(
      "INSERT INTO rates (connection, symbol, quote, value, at, source) VALUES (?,?,?,?,?,?) "
      "ON CONFLICT (connection, symbol, quote) DO UPDATE SET value = excluded.value, at = excluded.at, "
      "source = excluded.source WHERE excluded.at >= at");
  if (!insert) return failure(insert.error());
  for (const RateQuote& quote : rates) {
    insert->bind(connection).bind(quote.symbol).bind(quote.rate.quote.code()).bind(quote.rate.value.toString());
    insert->bind(quote.rate.at).bind(quote.rate.source);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

}  // namespace

Result<void> writeBooks(Database& database, Numbering& numbering, std::int64_t connection, const CacheBatch& batch) {
  Result<void> done = writeBalances(database, numbering, connection, batch.balances);
  if (done && !batch.ledger.empty()) done = writeLedger(database, numbering, connection, batch.ledger);
  if (done && !batch.payouts.empty()) done = writePayouts(database, numbering, connection, batch.payouts);
  if (done && !batch.customers.empty()) done = writeCustomers(database, connection, batch.customers);
  if (done && !batch.rates.empty()) done = writeRates(database, connection, batch.rates);
  return done;
}

}  // namespace paydeck
