#include "models/store/PaymentRecord.h"

#include "models/store/PackedPayment.h"
#include "models/store/PaymentSql.h"
#include "models/store/TextTermSql.h"

namespace paydeck {
namespace {

// One statement for rows and for whole payments; the columns are read in this order by readCommon.
constexpr std::string_view kCommonColumns =
    "SELECT c.id, t.id, t.order_ref, p.status, t.provider_text, t.confirmations, t.required, p.created_at, "
    "t.updated_at, "
    "p.seen_at, m.kind, m.symbol, m.network, m.brand, t.card_last4, p.value, p.currency, p.refunded, "
    "p.refunded_currency, "
    "p.received, a.symbol, a.network, a.decimals, t.customer_name, t.customer_email, t.hashes";

constexpr std::string_view kCommonTables =
    " FROM payments AS p CROSS JOIN payment_texts AS t ON t.key = p.key CROSS JOIN connections AS c ON c.number = "
    "p.connection "
    "CROSS JOIN methods AS m ON m.number = p.method LEFT JOIN assets AS a ON a.number = p.received_asset ";

std::optional<Money> moneyOf(const std::optional<std::int64_t>& minor, const std::string& code) {
  if (!minor) return std::nullopt;
  return Money(*minor, Currency::parse(code).value_or(Currency{}));
}

void readMethod(Statement& row, PaymentMethod& method) {
  method.kind = methodKindFromName(row.view());
  method.symbol = row.text();
  method.network = row.text();
  method.cardBrand = row.text();
  method.cardLast4 = row.text();
}

void readAmounts(Statement& row, PaymentRow& read) {
  const std::optional<std::int64_t> value = row.optionalInteger();
  const std::string currency = row.text();
  read.requested = moneyOf(value, currency);
  const std::optional<std::int64_t> refunded = row.optionalInteger();
  read.refunded = moneyOf(refunded, row.optionalText().value_or(currency));
  if (const std::optional<std::string> atoms = row.optionalText()) {
    read.received.emplace();
    read.received->atoms = Int256::parse(*atoms).value_or(Int256{});
    read.received->asset.symbol = row.text();
    read.received->asset.network = row.text();
    read.received->asset.decimals = static_cast<std::uint8_t>(row.integer());
  } else {
    row.skip(3);
  }
}

PaymentRow readCommon(Statement& row) {
  PaymentRow read;
  read.connection = ConnectionId(row.text());
  read.id = PaymentId(row.text());
  read.orderRef = row.text();
  read.state.status = static_cast<PaymentStatus>(row.integer());
  read.state.providerText = row.text();
  read.state.confirmations = static_cast<unsigned>(row.integer());
  read.state.required = static_cast<unsigned>(row.integer());
  read.createdAt = row.time();
  read.updatedAt = row.time();
  read.seenAt = row.optionalTime();
  readMethod(row, read.method);
  readAmounts(row, read);
  read.customerName = row.text();
  read.customerEmail = row.text();
  const std::string_view hashes = row.view();
  read.transactionHash = std::string(hashes.substr(0, hashes.find('\n')));
  return read;
}

Payment paymentOf(PaymentRow row) {
  Payment payment;
  payment.connection = std::move(row.connection);
  payment.id = std::move(row.id);
  payment.orderRef = std::move(row.orderRef);
  payment.state = std::move(row.state);
  payment.createdAt = row.createdAt;
  payment.updatedAt = row.updatedAt;
  payment.seenAt = row.seenAt;
  payment.method = std::move(row.method);
  payment.requested = row.requested;
  payment.refunded = row.refunded;
  payment.received = std::move(row.received);
  payment.customer.name = std::move(row.customerName);
  payment.customer.email = std::move(row.customerEmail);
  return payment;
}

/// Payments of the same customer of the same connection, through the search index; 0 for an unknown customer.
Result<std::int64_t> countPaymentsOf(Database& database, const CustomerId& customer, std::int64_t connection) {
  if (customer.empty()) return 0;
  QueryTerm term;
  term.field = QueryField::Customer;
  term.values.emplace_back(TextMatch{customer.value(), true});
  Result<Statement> statement = database.prepare(
      "SELECT count(*) FROM payment_search CROSS JOIN payment_texts AS t ON t.key = payment_search.rowid "
      "WHERE payment_search MATCH ? AND t.customer_id = ? AND t.connection = ?");
  if (!statement) return failure(statement.error());
  statement->bind(planSearchExpression(term)).bind(customer.value()).bind(connection);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return statement->integer();
}

}  // namespace

Result<std::vector<PaymentRow>> readPaymentRows(Database& database, std::span<const PaymentKey> keys) {
  static const std::string sql = std::string(kCommonColumns) + std::string(kCommonTables) + "WHERE p.key = ?";
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return failure(statement.error());
  std::vector<PaymentRow> rows;
  rows.reserve(keys.size());
  for (const PaymentKey key : keys) {
    statement->bind(key);
    const Result<bool> row = statement->step();
    if (!row) return failure(row.error());
    if (*row) {
      rows.push_back(readCommon(*statement));
      rows.back().key = key;
    }
    statement->reset();
  }
  return rows;
}

Result<std::optional<StoredPayment>> readStoredPayment(Database& database, PaymentKey key) {
  static const std::string sql =
      std::string(kCommonColumns) +
      ", t.customer_id, t.revision, t.fetched_at, p.final_at, p.watch_until, p.connection, d.packed, d.raw" +
      std::string(kCommonTables) + "JOIN payment_details AS d ON d.key = p.key WHERE p.key = ?";
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return failure(statement.error());
  statement->bind(key);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  StoredPayment stored;
  stored.payment = paymentOf(readCommon(*statement));
  stored.payment.customer.id = CustomerId(statement->text());
  stored.payment.revision = statement->integer();
  stored.fetchedAt = statement->time();
  stored.payment.finalAt = statement->optionalTime();
  stored.payment.watchUntil = statement->optionalTime();
  const std::int64_t connection = statement->integer();
  const Result<void> unpacked = unpackPaymentDetails(statement->blob(), stored.payment);
  if (!unpacked) return failure(unpacked.error());
  stored.payment.raw = statement->text();
  const Result<std::int64_t> others = countPaymentsOf(database, stored.payment.customer.id, connection);
  if (!others) return failure(others.error());
  stored.paymentsOfCustomer = *others;
  return stored;
}

}  // namespace paydeck
