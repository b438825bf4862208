#include "models/store/OutboxAudit.h"

#include <openssl/evp.h>

#include <array>

#include "models/store/PackedWriter.h"

namespace paydeck {
namespace {

constexpr std::string_view kColumns =
    "SELECT number, entry, at, from_state, to_state, actor, words, facts, digest FROM outbox_events ";

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) return {};
  std::string hex;
  for (unsigned i = 0; i < size; ++i) {
    hex.push_back("0123456789abcdef"[digest[i] >> 4U]);
    hex.push_back("0123456789abcdef"[digest[i] & 15U]);
  }
  return hex;
}

std::string digestOf(const std::string& before, const OutboxRecord& record) {
  PackedWriter out;
  for (const std::string* text : {&before, &record.entry.value()}) out.text(*text);
  out.number(toUnixMillis(record.at));
  for (const std::string* text : {&record.from, &record.to, &record.actor, &record.words, &record.facts}) {
    out.text(*text);
  }
  return sha256(out.take());
}

OutboxRecord readRecord(Statement& row) {
  OutboxRecord record;
  record.number = row.integer();
  record.entry = OutboxId(row.text());
  record.at = row.time();
  for (std::string* text : {&record.from, &record.to, &record.actor, &record.words, &record.facts, &record.digest}) {
    *text = row.text();
  }
  return record;
}

Result<std::string> lastDigest(Database& database) {
  Result<Statement> last = database.prepare("SELECT digest FROM outbox_events ORDER BY number DESC LIMIT 1");
  if (!last) return failure(last.error());
  const Result<bool> row = last->step();
  if (!row) return failure(row.error());
  return *row ? last->text() : std::string();
}

}  // namespace

Result<void> appendOutboxRecord(Database& database, const OutboxRecord& record) {
  const Result<std::string> before = lastDigest(database);
  if (!before) return failure(before.error());
  const std::string digest = digestOf(*before, record);
  if (digest.empty())
    return failure(ErrorKind::Storage, "The refund’s history could not be sealed; nothing was changed.");
  Result<Statement> insert = database.prepare(
      "INSERT INTO outbox_events (entry, at, from_state, to_state, actor, words, facts, digest) "
      "VALUES (?,?,?,?,?,?,?,?)");
  if (!insert) return failure(insert.error());
  insert->bind(record.entry.value()).bind(record.at).bind(record.from).bind(record.to).bind(record.actor);
  insert->bind(record.words).bind(record.facts).bind(digest);
  return insert->run();
}

Result<std::vector<OutboxRecord>> readOutboxRecords(Database& database, const OutboxId& entry) {
  Result<Statement> statement = database.prepare(std::string(kColumns) + "WHERE entry = ? ORDER BY number");
  if (!statement) return failure(statement.error());
  statement->bind(entry.value());
  std::vector<OutboxRecord> records;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) records.push_back(readRecord(*statement));
  if (!row) return failure(row.error());
  return records;
}

Result<std::optional<std::int64_t>> findBrokenOutboxRecord(Database& database) {
  Result<Statement> statement = database.prepare(std::string(kColumns) + "ORDER BY number");
  if (!statement) return failure(statement.error());
  std::string before;
  std::int64_t expected = 1;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    const OutboxRecord record = readRecord(*statement);
    if (record.number != expected++ || record.digest != digestOf(before, record)) return record.number;
    before = record.digest;
  }
  if (!row) return failure(row.error());
  return std::nullopt;
}

}  // namespace paydeck
