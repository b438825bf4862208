#include "models/store/OutboxColumns.h"

#include <array>
#include <string_view>

namespace paydeck {
namespace {

// In the order in which bindOutboxEntry binds and readOutboxEntry reads.
constexpr std::array<std::string_view, 60> kColumns = {"id",
                                                       "connection",
                                                       "payment",
                                                       "state",
                                                       "version",
                                                       "created_at",
                                                       "changed_at",
                                                       "confirmed_at",
                                                       "held_until",
                                                       "hold",
                                                       "not_before",
                                                       "tries",
                                                       "key_generation",
                                                       "attempts",
                                                       "may_have_arrived",
                                                       "first_sent_at",
                                                       "sender",
                                                       "refusal_code",
                                                       "refusal_words",
                                                       "reason_code",
                                                       "reason_words",
                                                       "asks_person",
                                                       "refund_id",
                                                       "refund_number",
                                                       "order_ref",
                                                       "customer_name",
                                                       "fiat_minor",
                                                       "fiat_currency",
                                                       "coins",
                                                       "rate",
                                                       "asset_symbol",
                                                       "asset_network",
                                                       "asset_decimals",
                                                       "fee_payer",
                                                       "destination",
                                                       "reason",
                                                       "note",
                                                       "notify_customer",
                                                       "refundable_minor",
                                                       "refundable_currency",
                                                       "drift",
                                                       "fee_rise",
                                                       "created_by",
                                                       "seen_quote",
                                                       "seen_expires_at",
                                                       "seen_receives",
                                                       "seen_fee",
                                                       "seen_leaves",
                                                       "sent_payment",
                                                       "sent_quote",
                                                       "sent_destination",
                                                       "sent_reason",
                                                       "sent_note",
                                                       "sent_refundable_minor",
                                                       "sent_refundable_currency",
                                                       "sent_notify_customer",
                                                       "sent_expires_at",
                                                       "sent_receives",
                                                       "sent_fee",
                                                       "sent_leaves"};

std::string joined(std::string_view before, std::string_view after) {
  std::string text;
  for (const std::string_view column : kColumns) {
    if (!text.empty()) text += ", ";
    text.append(before).append(column).append(after);
  }
  return text;
}

std::string placeholders() {
  std::string text;
  for (std::size_t i = 0; i < kColumns.size(); ++i) text += i == 0 ? "?" : ",?";
  return text;
}

/// "208.650000\nbase\nUSDC": exact, and a person can read it.
std::string textOf(const AssetAmount& amount) {
  return amount.toString() + '\n' + amount.asset.network + '\n' + amount.asset.symbol;
}

void bindTerms(Statement& statement, const std::optional<RefundTerms>& terms, bool withQuote) {
  if (withQuote) statement.bind(terms ? std::optional(terms->quoteId) : std::nullopt);
  statement.bind(terms ? terms->quoteExpiresAt : std::nullopt);
  statement.bind(terms ? std::optional(textOf(terms->customerReceives)) : std::nullopt);
  statement.bind(terms ? std::optional(textOf(terms->networkFee)) : std::nullopt);
  statement.bind(terms ? std::optional(textOf(terms->leavesWallet)) : std::nullopt);
}

void bindQuestion(Statement& statement, const RefundQuestion& question) {
  const auto* fiat = std::get_if<Money>(&question.amount);
  const auto* coins = std::get_if<AssetAmount>(&question.amount);
  statement.bind(fiat != nullptr ? std::optional(fiat->minor()) : std::nullopt);
  statement.bind(fiat != nullptr ? std::optional(fiat->currency().code()) : std::nullopt);
  statement.bind(coins != nullptr ? std::optional(textOf(*coins)) : std::nullopt);
  statement.bind(refundRateName(question.rate));
  statement.bind(question.asset ? std::optional(question.asset->symbol) : std::nullopt);
  statement.bind(question.asset ? std::optional(question.asset->network) : std::nullopt);
  statement.bind(question.asset ? std::optional(std::int64_t{question.asset->decimals}) : std::nullopt);
  statement.bind(refundFeePayerName(question.feePaidBy));
}

void bindDraft(Statement& statement, const RefundDraft& draft) {
  statement.bind(draft.orderRef).bind(draft.customerName);
  bindQuestion(statement, draft.question);
  statement.bind(draft.destination).bind(draft.reason).bind(draft.note).bind(draft.notifyCustomer);
  statement.bind(draft.refundableSeen.minor()).bind(draft.refundableSeen.currency().code());
  statement.bind(draft.acceptedDriftBasisPoints).bind(draft.acceptedFeeRiseBasisPoints).bind(draft.createdBy);
  bindTerms(statement, draft.termsSeen, true);
}

void bindOrder(Statement& statement, const std::optional<RefundOrder>& order) {
  if (!order) {
    for (int i = 0; i < 8; ++i) statement.bindNull();
    return;
  }
  statement.bind(order->payment.value()).bind(order->quoteId).bind(order->destination).bind(order->reason);
  statement.bind(order->note).bind(order->refundableSeen.minor()).bind(order->refundableSeen.currency().code());
  statement.bind(order->notifyCustomer);
}

/// Reads a row and remembers whether anything in it could not be understood.
class EntryReader {
 public:
  explicit EntryReader(Statement& row) : row_(row) {}

  OutboxEntry read();
  bool ok() const { return ok_; }

 private:
  void readState(OutboxEntry& entry);
  void readDraft(RefundDraft& draft);
  void readQuestion(RefundQuestion& question);
  std::optional<RefundTerms> readTerms(std::optional<std::string> quote);
  std::optional<RefundOrder> readOrder();
  AssetAmount amount(const std::string& text);
  Money money(std::int64_t minor, const std::string& currency);
  unsigned number() { return static_cast<unsigned>(row_.integer()); }

  Statement& row_;
  bool ok_ = true;
};

AssetAmount EntryReader::amount(const std::string& text) {
  const std::size_t first = text.find('\n');
  const std::size_t second = first == std::string::npos ? first : text.find('\n', first + 1);
  const Result<Decimal> value = Decimal::parse(std::string_view(text).substr(0, first));
  if (second == std::string::npos || !value) {
    ok_ = false;
    return {};
  }
  return {
      value->coefficient(),
      {text.substr(second + 1), text.substr(first + 1, second - first - 1), static_cast<std::uint8_t>(value->scale())}};
}

Money EntryReader::money(std::int64_t minor, const std::string& currency) {
  const auto known = Currency::parse(currency);
  if (!known && !currency.empty()) ok_ = false;
  return Money(minor, known.value_or(Currency{}));
}

void EntryReader::readState(OutboxEntry& entry) {
  const std::optional<OutboxState> state = outboxStateFromName(row_.view());
  ok_ = ok_ && state.has_value();
  entry.state = state.value_or(OutboxState::Unknown);
  entry.version = row_.integer();
  entry.createdAt = row_.time();
  entry.changedAt = row_.time();
  entry.confirmedAt = row_.optionalTime();
  entry.heldUntil = row_.optionalTime();
  entry.hold = std::chrono::milliseconds{row_.integer()};
  entry.notBefore = row_.optionalTime();
  entry.tries = number();
  entry.keyGeneration = number();
  entry.attempts = number();
  entry.mayHaveArrived = row_.flag();
  entry.firstSentAt = row_.optionalTime();
  entry.sender = row_.text();
  std::optional<std::string> code = row_.optionalText();
  std::optional<std::string> words = row_.optionalText();
  if (code) entry.refusal = OutboxReason{*std::move(code), std::move(words).value_or("")};
  entry.reason.code = row_.text();
  entry.reason.words = row_.text();
  entry.asksPerson = row_.flag();
  entry.refund = RefundId(row_.text());
  entry.refundNumber = row_.text();
}

void EntryReader::readQuestion(RefundQuestion& question) {
  const std::optional<std::int64_t> minor = row_.optionalInteger();
  const std::string currency = row_.optionalText().value_or("");
  const std::optional<std::string> coins = row_.optionalText();
  if (coins) {
    question.amount = amount(*coins);
  } else {
    question.amount = money(minor.value_or(0), currency);
  }
  question.rate = refundRateFromName(row_.view());
  if (std::optional<std::string> symbol = row_.optionalText()) {
    std::string network = row_.text();
    question.asset = Asset{*std::move(symbol), std::move(network), static_cast<std::uint8_t>(row_.integer())};
  } else {
    row_.skip(2);
  }
  question.feePaidBy = refundFeePayerFromName(row_.view());
}

std::optional<RefundTerms> EntryReader::readTerms(std::optional<std::string> quote) {
  RefundTerms terms;
  terms.quoteExpiresAt = row_.optionalTime();
  const std::optional<std::string> receives = row_.optionalText();
  const std::optional<std::string> fee = row_.optionalText();
  const std::optional<std::string> leaves = row_.optionalText();
  if (!receives) return std::nullopt;
  terms.quoteId = std::move(quote).value_or("");
  terms.customerReceives = amount(*receives);
  terms.networkFee = amount(fee.value_or(""));
  terms.leavesWallet = amount(leaves.value_or(""));
  return terms;
}

void EntryReader::readDraft(RefundDraft& draft) {
  draft.orderRef = row_.text();
  draft.customerName = row_.text();
  readQuestion(draft.question);
  draft.destination = row_.text();
  draft.reason = row_.text();
  draft.note = row_.text();
  draft.notifyCustomer = row_.flag();
  const std::int64_t minor = row_.integer();
  draft.refundableSeen = money(minor, row_.text());
  draft.acceptedDriftBasisPoints = number();
  draft.acceptedFeeRiseBasisPoints = number();
  draft.createdBy = row_.text();
  draft.termsSeen = readTerms(row_.optionalText());
}

std::optional<RefundOrder> EntryReader::readOrder() {
  std::optional<std::string> payment = row_.optionalText();
  if (!payment) {
    row_.skip(7);
    return std::nullopt;
  }
  RefundOrder order;
  order.payment = PaymentId(*std::move(payment));
  order.quoteId = row_.text();
  order.destination = row_.text();
  order.reason = row_.text();
  order.note = row_.text();
  const std::int64_t minor = row_.integer();
  order.refundableSeen = money(minor, row_.text());
  order.notifyCustomer = row_.flag();
  return order;
}

OutboxEntry EntryReader::read() {
  OutboxEntry entry;
  entry.draft.id = OutboxId(row_.text());
  entry.draft.connection = ConnectionId(row_.text());
  entry.draft.question.payment = PaymentId(row_.text());
  readState(entry);
  readDraft(entry.draft);
  entry.order = readOrder();
  entry.terms = readTerms(entry.order ? std::optional(entry.order->quoteId) : std::nullopt);
  return entry;
}

}  // namespace

const std::string& outboxSelect() {
  static const std::string sql = "SELECT " + joined("", "") + " FROM outbox ";
  return sql;
}

const std::string& outboxInsert() {
  static const std::string sql = "INSERT INTO outbox (" + joined("", "") + ") VALUES (" + placeholders() + ")";
  return sql;
}

const std::string& outboxUpdate() {
  static const std::string sql = "UPDATE outbox SET " + joined("", " = ?") + " WHERE id = ? AND version = ?";
  return sql;
}

void bindOutboxEntry(Statement& statement, const OutboxEntry& entry) {
  statement.bind(entry.draft.id.value()).bind(entry.draft.connection.value());
  statement.bind(entry.draft.question.payment.value()).bind(outboxStateName(entry.state)).bind(entry.version);
  statement.bind(entry.createdAt).bind(entry.changedAt).bind(entry.confirmedAt).bind(entry.heldUntil);
  statement.bind(entry.hold.count()).bind(entry.notBefore).bind(entry.tries).bind(entry.keyGeneration);
  statement.bind(entry.attempts).bind(entry.mayHaveArrived).bind(entry.firstSentAt).bind(entry.sender);
  statement.bind(entry.refusal ? std::optional(entry.refusal->code) : std::nullopt);
  statement.bind(entry.refusal ? std::optional(entry.refusal->words) : std::nullopt);
  statement.bind(entry.reason.code).bind(entry.reason.words).bind(entry.asksPerson);
  statement.bind(entry.refund.value()).bind(entry.refundNumber);
  bindDraft(statement, entry.draft);
  bindOrder(statement, entry.order);
  bindTerms(statement, entry.terms, false);
}

Result<OutboxEntry> readOutboxEntry(Statement& row) {
  EntryReader reader(row);
  OutboxEntry entry = reader.read();
  if (reader.ok()) return entry;
  return failure(ErrorKind::Corrupt, "The stored refund " + entry.draft.id.value() +
                                         " cannot be read. Nothing is sent for it; run `paydeckctl doctor`.");
}

}  // namespace paydeck
