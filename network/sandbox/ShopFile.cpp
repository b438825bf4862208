#include "network/sandbox/ShopFile.h"

#include <algorithm>
#include <stdexcept>

#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kFormat = 2;

// Big pages: a row is about 1.7 kB and whole pages of them are read in order.
constexpr const char* kSchema = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE payments(pk INTEGER PRIMARY KEY, fate INTEGER NOT NULL, steps TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE facts(pk INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, status INTEGER NOT NULL, rail INTEGER NOT NULL,
  high INTEGER, low INTEGER) STRICT;
CREATE TABLE events(sequence INTEGER PRIMARY KEY, type TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE ledger(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind INTEGER NOT NULL, rail INTEGER NOT NULL,
  amount TEXT NOT NULL, balance TEXT NOT NULL, value_minor INTEGER NOT NULL, currency TEXT NOT NULL,
  payment INTEGER NOT NULL, payout INTEGER NOT NULL) STRICT;
CREATE TABLE payouts(pk INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE customers(pk INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE balances(rail INTEGER PRIMARY KEY, available TEXT NOT NULL, pending TEXT NOT NULL, as_of INTEGER NOT NULL) STRICT;
CREATE TABLE answers(key TEXT PRIMARY KEY, body_hash INTEGER NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX facts_by_created ON facts(created_at, pk);
CREATE INDEX facts_by_status ON facts(status, pk);
PRAGMA user_version = 1;
)sql";

// What came with refunds.
constexpr const char* kSecondSchema = R"sql(
ALTER TABLE ledger ADD COLUMN refund INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
CREATE TABLE refunds(pk INTEGER PRIMARY KEY, payment INTEGER NOT NULL, status INTEGER NOT NULL, created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL, key TEXT NOT NULL, currency TEXT NOT NULL, value INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE quotes(pk INTEGER PRIMARY KEY, used INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE links(pk INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, payment INTEGER NOT NULL, rail INTEGER NOT NULL,
  cancelled INTEGER NOT NULL, destination TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
  answered_at INTEGER, planned TEXT NOT NULL) STRICT;
CREATE TABLE policies(pk INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE INDEX refunds_by_payment ON refunds(payment);
CREATE INDEX refunds_by_status ON refunds(status, pk);
CREATE INDEX refunds_by_key ON refunds(key) WHERE key <> '';
PRAGMA user_version = 2;
)sql";

/// Sums stay inside SQLite's 64 bits when amounts are split at 10^12.
constexpr std::int64_t kSplit = 1'000'000'000'000;

}  // namespace

ShopFile::ShopFile(const std::string& path) : file_(path, SqlFile::Access::ReadWrite) {
  const std::int64_t version = scalar("PRAGMA user_version");
  if (version > kFormat) throw std::runtime_error("The sandbox file was written by a newer paydeck-sandbox.");
  file_.run(
      "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;");
  if (version == 0) {
    file_.run("BEGIN IMMEDIATE");
    file_.run(kSchema);
    file_.run("COMMIT");
  }
  if (version < kFormat) {
    file_.run("BEGIN IMMEDIATE");
    file_.run(kSecondSchema);
    storePolicies(usualPolicies());  // with the schema: a file without policies would let every refund through
    file_.run("COMMIT");
  }
  prepare();
  lastSequence_ = std::max(scalar("SELECT coalesce(max(sequence), 0) FROM events"),
                           scalar("SELECT coalesce(max(value), 0) FROM meta WHERE name = 'last_sequence'"));
}

void ShopFile::prepare() {
  putPayment_.emplace(file_, "INSERT OR REPLACE INTO payments VALUES(?, ?, ?, ?)");
  putFact_.emplace(file_, "INSERT OR REPLACE INTO facts VALUES(?, ?, ?, ?, ?, ?)");
  putEvent_.emplace(file_, "INSERT INTO events VALUES(?, ?, ?)");
  putLedger_.emplace(file_, "INSERT INTO ledger VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  putPayout_.emplace(file_, "INSERT OR REPLACE INTO payouts VALUES(?, ?)");
  putCustomer_.emplace(file_, "INSERT OR REPLACE INTO customers VALUES(?, ?)");
  putBalance_.emplace(file_, "INSERT OR REPLACE INTO balances VALUES(?, ?, ?, ?)");
}

std::int64_t ShopFile::scalar(const char* sql) {
  SqlStatement statement(file_, sql);
  return statement.step() ? statement.integer(0) : 0;
}

bool ShopFile::hasHistory() const {
  SqlStatement statement(const_cast<SqlFile&>(file_), "SELECT 1 FROM meta WHERE name = 'complete'");
  return statement.step();
}

std::optional<std::int64_t> ShopFile::seed() {
  SqlStatement statement(file_, "SELECT value FROM meta WHERE name = 'seed'");
  return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
}

void ShopFile::setSeed(std::int64_t seed) {
  SqlStatement(file_, "INSERT OR REPLACE INTO meta VALUES('seed', ?)").bind(1, seed).execute();
}

void ShopFile::begin() {
  file_.run("BEGIN IMMEDIATE");
}

void ShopFile::commit(const Books& books, std::int64_t atMillis) {
  const auto& balances = books.balances();
  written_.resize(balances.size());
  for (std::size_t i = 0; i < balances.size(); ++i) {
    const Books::Balance& now = balances[i];
    Books::Balance& before = written_[i];
    if (!now.used || (before.used && before.available == now.available && before.pending == now.pending)) continue;
    const std::string available = atomsToText(now.available, 0);
    const std::string pending = atomsToText(now.pending, 0);
    putBalance_->bind(1, static_cast<std::int64_t>(i)).bind(2, available).bind(3, pending).bind(4, atMillis).execute();
    before = now;
  }
  file_.run("COMMIT");
}

void ShopFile::rollback() {
  written_.clear();
  try {
    file_.run("ROLLBACK");
  } catch (const std::runtime_error&) {
    // Nothing was open: the failure came before the transaction.
  }
}

void ShopFile::startHistory() {
  making_ = true;
  file_.run("PRAGMA journal_mode = OFF; DROP INDEX facts_by_created; DROP INDEX facts_by_status;");
}

void ShopFile::finishHistory() {
  making_ = false;
  file_.run(
      "CREATE INDEX facts_by_created ON facts(created_at, pk); CREATE INDEX facts_by_status ON facts(status, pk);"
      "INSERT INTO meta VALUES('complete', 1); PRAGMA journal_mode = WAL;");
}

void ShopFile::writePaymentRow(const PaymentRecord& payment, const std::string& json) {
  const std::string steps = packSteps(payment.steps);
  putPayment_->bind(1, payment.key).bind(2, static_cast<std::int64_t>(payment.fate)).bind(3, steps);
  putPayment_->bind(4, json).execute();
  std::optional<std::int64_t> high;
  std::optional<std::int64_t> low;
  if (payment.received) {
    high = static_cast<std::int64_t>(*payment.received / kSplit);
    low = static_cast<std::int64_t>(*payment.received % kSplit);
  }
  putFact_->bind(1, payment.key).bind(2, payment.createdAt).bind(3, static_cast<std::int64_t>(payment.status));
  putFact_->bind(4, std::int64_t{payment.railIndex}).bind(5, high).bind(6, low).execute();
}

void ShopFile::addEvent(std::string_view type, std::int64_t at, std::string_view member, std::string_view json) {
  std::string out;
  out.reserve(json.size() + 128);
  JsonText text(out);
  text.open('{').key("sequence").number(++lastSequence_).key("type").text(type).key("at").time(at);
  text.key(member).raw(json).close('}');
  putEvent_->bind(1, lastSequence_).bind(2, type).bind(3, out).execute();
}

void ShopFile::paymentChanged(const PaymentRecord& payment, bool isNew, bool resting) {
  if (making_ && !resting) return;
  const std::string json = writePayment(payment);
  writePaymentRow(payment, json);
  if (!making_) addEvent(isNew ? "payment.created" : "payment.updated", payment.updatedAt, "payment", json);
}

void ShopFile::ledgerPosted(const LedgerRow& row) {
  const std::string amount = atomsToText(row.move.amount, 0);
  const std::string balance = atomsToText(row.balanceAfter, 0);
  putLedger_->bind(1, row.sequence).bind(2, row.at).bind(3, static_cast<std::int64_t>(row.move.kind));
  putLedger_->bind(4, std::int64_t{row.move.railIndex}).bind(5, amount).bind(6, balance).bind(7, row.move.valueMinor);
  putLedger_->bind(8, row.move.currency).bind(9, row.paymentKey).bind(10, row.payoutKey);
  putLedger_->bind(11, row.refundKey).execute();
}

void ShopFile::payoutChanged(const PayoutRecord& payout, bool isNew) {
  const std::string json = writePayout(payout);
  putPayout_->bind(1, payout.key).bind(2, json).execute();
  const std::int64_t at = payout.arrivedAt.value_or(payout.createdAt);
  if (!making_)
    addEvent(isNew ? "payout.created" : "payout.updated", at, "payout_id", '"' + payoutIdOf(payout.key) + '"');
}

void ShopFile::customerAdded(std::int64_t index, const ShopCustomer& customer, std::int64_t atMillis) {
  std::string json;
  JsonText text(json);
  text.open('{').key("id").text(customer.id).key("name").text(customer.name).key("email").text(customer.email);
  text.key("country").text(customer.country).key("created_at").time(atMillis).key("version").number(1).close('}');
  putCustomer_->bind(1, index).bind(2, json).execute();
}

void ShopFile::keepEvents(std::int64_t count) {
  SqlStatement(file_, "DELETE FROM events WHERE sequence <= ?").bind(1, lastSequence_ - count).execute();
  SqlStatement(file_, "INSERT OR REPLACE INTO meta VALUES('last_sequence', ?)").bind(1, lastSequence_).execute();
}

std::optional<ShopFile::StoredAnswer> ShopFile::answer(const std::string& key) {
  SqlStatement statement(file_, "SELECT body_hash, status, body, created_at FROM answers WHERE key = ?");
  statement.bind(1, key);
  if (!statement.step()) return std::nullopt;
  return StoredAnswer{statement.integer(0), static_cast<int>(statement.integer(1)), std::string(statement.text(2)),
                      statement.integer(3)};
}

void ShopFile::storeAnswer(const std::string& key, const StoredAnswer& answer) {
  SqlStatement(file_, "INSERT INTO answers VALUES(?, ?, ?, ?, ?)")
      .bind(1, key)
      .bind(2, answer.bodyHash)
      .bind(3, std::int64_t{answer.status})
      .bind(4, answer.body)
      .bind(5, answer.createdAt)
      .execute();
}

}  // namespace paydeck::sandbox
