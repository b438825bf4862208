#include "models/store/PaymentUpsert.h"

#include "models/store/ContentHash.h"
#include "models/store/PackedPayment.h"
#include "models/store/PaymentKeys.h"
#include "models/store/SearchIndex.h"
#include "models/store/SearchText.h"
#include "models/store/TermSql.h"

namespace paydeck {
namespace {

constexpr std::string_view kInsertNarrow =
    "INSERT INTO payments (connection, status, method, currency, value, value_sort, refunded, refunded_currency, "
    "received_asset, received, created_at, seen_at, final_at, watch_until, key) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view kUpdateNarrow =
    "UPDATE payments SET connection=?, status=?, method=?, currency=?, value=?, value_sort=?, refunded=?, "
    "refunded_currency=?, received_asset=?, received=?, created_at=?, seen_at=?, final_at=?, watch_until=? WHERE key=?";
constexpr std::string_view kInsertTexts =
    "INSERT INTO payment_texts (connection, id, revision, content_hash, fetched_at, updated_at, confirmations, "
    "required, "
    "provider_text, card_last4, order_ref, customer_id, customer_name, customer_email, customer_sort, hashes, "
    "addresses, "
    "key) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr std::string_view kUpdateTexts =
    "UPDATE payment_texts SET connection=?, id=?, revision=?, content_hash=?, fetched_at=?, updated_at=?, "
    "confirmations=?, required=?, provider_text=?, card_last4=?, order_ref=?, customer_id=?, customer_name=?, "
    "customer_email=?, customer_sort=?, hashes=?, addresses=? WHERE key=?";
constexpr std::string_view kInsertDetails = "INSERT INTO payment_details (packed, raw, key) VALUES (?,?,?)";
constexpr std::string_view kUpdateDetails = "UPDATE payment_details SET packed=?, raw=? WHERE key=?";

}  // namespace

/// A payment with everything that is computed from it once.
struct PaymentUpsert::Prepared {
  const Payment& payment;
  std::int64_t connection = 0;
  std::int64_t method = 0;
  std::optional<std::int64_t> receivedAsset{};
  std::string packed{};
  std::int64_t hash = 0;
  std::string hashes{};
  std::string addresses{};
  UtcTime now{};
};

ReportVerdict planReport(const std::optional<KnownPayment>& known, const PaymentReport& report) {
  if (!known) return ReportVerdict::Insert;
  if (report.revision < known->revision) return ReportVerdict::Stale;
  if (report.contentHash == known->contentHash) return ReportVerdict::OnlyFresher;
  if (report.revision == known->revision && report.updatedAt < known->updatedAt) return ReportVerdict::Stale;
  return ReportVerdict::Replace;
}

Result<std::optional<KnownPayment>> PaymentUpsert::find(std::int64_t connection, const PaymentId& id) {
  Result<Statement> statement = database_.prepare(
      "SELECT key, revision, content_hash, updated_at FROM payment_texts WHERE connection = ? AND id = ?");
  if (!statement) return failure(statement.error());
  statement->bind(connection).bind(id.value());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  KnownPayment known;
  known.key = statement->integer();
  known.revision = statement->integer();
  known.contentHash = statement->integer();
  known.updatedAt = statement->time();
  return known;
}

Result<PaymentKey> PaymentUpsert::freeKey(UtcTime createdAt) {
  const PaymentKey last = lastKeySince(createdAt);
  Result<Statement> statement = database_.prepare("SELECT max(key) FROM payments WHERE key BETWEEN ? AND ?");
  if (!statement) return failure(statement.error());
  for (PaymentKey first = firstKeyAt(createdAt); first <= last; first += kKeySlots) {
    statement->bind(first).bind(first + kKeySlots - 1);
    const Result<bool> row = statement->step();
    if (!row) return failure(row.error());
    const std::optional<std::int64_t> taken = statement->optionalInteger();
    statement->reset();
    if (!taken) return first;
    if (*taken < first + kKeySlots - 1) return *taken + 1;
  }
  return failure(ErrorKind::InvalidInput, "Too many payments claim to be created in the same moment.");
}

Result<void> PaymentUpsert::writeNarrow(std::string_view sql, const Prepared& prepared, PaymentKey key) {
  Result<Statement> statement = database_.prepare(sql);
  if (!statement) return failure(statement.error());
  const Payment& payment = prepared.payment;
  statement->bind(prepared.connection).bind(static_cast<std::int64_t>(payment.state.status)).bind(prepared.method);
  const bool amount = payment.requested.has_value();
  const std::string currency = amount ? payment.requested->currency().code() : std::string();
  if (amount) {
    statement->bind(currency).bind(payment.requested->minor());
    statement->bind(valueSortOf(payment.requested->minor(), payment.requested->currency().decimals()));
  } else {
    statement->bindNull().bindNull().bindNull();
  }
  if (payment.refunded) {
    statement->bind(payment.refunded->minor());
    const std::string& refundCurrency = payment.refunded->currency().code();
    amount&& refundCurrency == currency ? statement->bindNull() : statement->bind(refundCurrency);
  } else {
    statement->bindNull().bindNull();
  }
  statement->bind(prepared.receivedAsset);
  payment.received ? statement->bind(payment.received->atoms.toString()) : statement->bindNull();
  statement->bind(payment.createdAt).bind(payment.seenAt).bind(payment.finalAt).bind(payment.watchUntil).bind(key);
  return statement->run();
}

Result<void> PaymentUpsert::writeTexts(std::string_view sql, const Prepared& prepared, PaymentKey key) {
  Result<Statement> statement = database_.prepare(sql);
  if (!statement) return failure(statement.error());
  const Payment& payment = prepared.payment;
  const std::string sortText = customerSortText(payment.customer);
  statement->bind(prepared.connection).bindBorrowed(payment.id.value());
  statement->bind(payment.revision).bind(prepared.hash).bind(prepared.now).bind(payment.updatedAt);
  statement->bind(payment.state.confirmations).bind(payment.state.required);
  statement->bindBorrowed(payment.state.providerText).bindBorrowed(payment.method.cardLast4);
  statement->bindBorrowed(payment.orderRef).bindBorrowed(payment.customer.id.value());
  statement->bindBorrowed(payment.customer.name).bindBorrowed(payment.customer.email).bindBorrowed(sortText);
  statement->bindBorrowed(prepared.hashes).bindBorrowed(prepared.addresses).bind(key);
  return statement->run();
}

Result<void> PaymentUpsert::writeDetails(std::string_view sql, const Prepared& prepared, PaymentKey key) {
  Result<Statement> statement = database_.prepare(sql);
  if (!statement) return failure(statement.error());
  statement->bindBlob(prepared.packed).bindBorrowed(prepared.payment.raw).bind(key);
  return statement->run();
}

Result<void> PaymentUpsert::addToSearch(const Prepared& prepared, PaymentKey key) {
  const Payment& payment = prepared.payment;
  return addSearchEntry(database_,
                        {key, payment.id.value(), payment.orderRef, payment.customer.name, payment.customer.id.value(),
                         payment.customer.email, prepared.hashes, prepared.addresses});
}

Result<void> PaymentUpsert::insert(const Prepared& prepared, PaymentKey key) {
  if (Result<void> done = writeNarrow(kInsertNarrow, prepared, key); !done) return done;
  if (Result<void> done = writeTexts(kInsertTexts, prepared, key); !done) return done;
  if (Result<void> done = writeDetails(kInsertDetails, prepared, key); !done) return done;
  return addToSearch(prepared, key);
}

Result<PaymentKey> PaymentUpsert::keyAfterChange(const Prepared& prepared, PaymentKey key) {
  const UtcTime createdAt = prepared.payment.createdAt;
  if (key >= firstKeyAt(createdAt) && key <= lastKeySince(createdAt)) return key;
  const Result<PaymentKey> moved = freeKey(createdAt);
  if (!moved) return moved;
  Result<Statement> statement = database_.prepare("UPDATE payments SET key = ? WHERE key = ?");
  if (!statement) return failure(statement.error());
  statement->bind(*moved).bind(key);
  if (Result<void> done = statement->run(); !done) return failure(done.error());
  return moved;
}

Result<void> PaymentUpsert::updateSearch(const Prepared& prepared, PaymentKey oldKey, PaymentKey key) {
  // The search index keeps no text of its own: taking an entry out needs the words that went in, before they are
  // overwritten.
  Result<std::optional<SearchEntry>> old = readSearchEntry(database_, key);
  if (!old) return failure(old.error());
  if (!*old) return failure(ErrorKind::Corrupt, "A payment's texts are missing from the cache.");
  (*old)->key = oldKey;
  const Payment& payment = prepared.payment;
  const SearchEntry next{key,
                         payment.id.value(),
                         payment.orderRef,
                         payment.customer.name,
                         payment.customer.id.value(),
                         payment.customer.email,
                         prepared.hashes,
                         prepared.addresses};
  if (next == **old) return {};
  if (Result<void> done = removeSearchEntry(database_, **old); !done) return done;
  return addSearchEntry(database_, next);
}

Result<void> PaymentUpsert::replace(const Prepared& prepared, PaymentKey key) {
  if (Result<void> done = writeNarrow(kUpdateNarrow, prepared, key); !done) return done;
  if (Result<void> done = writeTexts(kUpdateTexts, prepared, key); !done) return done;
  return writeDetails(kUpdateDetails, prepared, key);
}

Result<void> PaymentUpsert::refresh(const Prepared& prepared, PaymentKey key) {
  Result<Statement> statement = database_.prepare("UPDATE payment_texts SET revision=?, fetched_at=? WHERE key=?");
  if (!statement) return failure(statement.error());
  statement->bind(prepared.payment.revision).bind(prepared.now).bind(key);
  return statement->run();
}

Result<UpsertOutcome> PaymentUpsert::write(const ConnectionId& connection, const Payment& payment, UtcTime now) {
  Prepared prepared{payment};
  prepared.now = now;
  const Result<std::int64_t> number = numbering_.connection(connection);
  if (!number) return failure(number.error());
  prepared.connection = *number;
  prepared.packed = packPaymentDetails(payment);
  prepared.hash = contentHash(payment, prepared.packed);
  const Result<std::optional<KnownPayment>> known = find(prepared.connection, payment.id);
  if (!known) return failure(known.error());
  const ReportVerdict verdict = planReport(*known, {payment.revision, prepared.hash, payment.updatedAt});
  if (verdict == ReportVerdict::Stale) return UpsertOutcome{UpsertOutcome::Kind::Ignored, (*known)->key};
  if (verdict == ReportVerdict::OnlyFresher) {
    if (Result<void> done = refresh(prepared, (*known)->key); !done) return failure(done.error());
    return UpsertOutcome{UpsertOutcome::Kind::Ignored, (*known)->key};
  }
  const Result<std::int64_t> method = numbering_.method(payment.method);
  if (!method) return failure(method.error());
  prepared.method = *method;
  if (payment.received) {
    const Result<std::int64_t> asset = numbering_.asset(payment.received->asset);
    if (!asset) return failure(asset.error());
    prepared.receivedAsset = *asset;
  }
  prepared.hashes = hashLines(payment);
  prepared.addresses = addressLines(payment);
  if (verdict == ReportVerdict::Insert) {
    const Result<PaymentKey> key = freeKey(payment.createdAt);
    if (!key) return failure(key.error());
    if (Result<void> done = insert(prepared, *key); !done) return failure(done.error());
    return UpsertOutcome{UpsertOutcome::Kind::Inserted, *key};
  }
  const PaymentKey oldKey = (*known)->key;
  const Result<PaymentKey> key = keyAfterChange(prepared, oldKey);
  if (!key) return failure(key.error());
  // Texts moved along with their key.
  if (Result<void> done = updateSearch(prepared, oldKey, *key); !done) return failure(done.error());
  if (Result<void> done = replace(prepared, *key); !done) return failure(done.error());
  return UpsertOutcome{*key == oldKey ? UpsertOutcome::Kind::Updated : UpsertOutcome::Kind::Moved, *key};
}

}  // namespace paydeck
