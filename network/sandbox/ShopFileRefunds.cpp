// Refunds, quotes, links and policies in the sandbox file.
#include <stdexcept>

#include "network/sandbox/RefundJson.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {
namespace {

constexpr const char* kLinkColumns =
    "SELECT pk, token, payment, rail, cancelled, destination, created_at, expires_at, answered_at FROM links";

RefundLinkRecord linkOf(const SqlStatement& row) {
  RefundLinkRecord link;
  link.key = row.integer(0);
  link.token = row.text(1);
  link.paymentKey = row.integer(2);
  link.railIndex = static_cast<RailIndex>(row.integer(3));
  link.cancelled = row.integer(4) != 0;
  link.destination = row.text(5);
  link.createdAt = row.integer(6);
  link.expiresAt = row.integer(7);
  if (!row.isNull(8)) link.answeredAt = row.integer(8);
  return link;
}

RefundRecord refundIn(const SqlStatement& row) {
  auto refund = readRefund(row.text(0));
  if (!refund) throw std::runtime_error(refund.error().message);
  return std::move(*refund);
}

}  // namespace

void ShopFile::refundChanged(const RefundRecord& refund, bool isNew) {
  if (making_ && isInFlight(refund.status)) return;
  const std::string json = writeRefund(refund);
  writeRefundRow(refund, json);
  if (!making_) addEvent(isNew ? "refund.created" : "refund.updated", refund.updatedAt, "refund", json);
}

void ShopFile::writeRefundRow(const RefundRecord& refund, const std::string& json) {
  if (!putRefund_) putRefund_.emplace(file_, "INSERT OR REPLACE INTO refunds VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
  putRefund_->bind(1, refund.key).bind(2, refund.terms.paymentKey).bind(3, static_cast<std::int64_t>(refund.status));
  putRefund_->bind(4, refund.createdAt).bind(5, refund.updatedAt).bind(6, refund.idempotencyKey);
  putRefund_->bind(7, refund.terms.currency).bind(8, refund.terms.valueMinor).bind(9, json).execute();
}

void ShopFile::writeOpenRefunds(const RefundBook& book) {
  book.forEach([this](const RefundRecord& refund) { writeRefundRow(refund, writeRefund(refund)); });
}

std::vector<RefundRecord> ShopFile::refundsInFlight() {
  std::vector<RefundRecord> refunds;
  SqlStatement statement(file_, "SELECT json FROM refunds WHERE status IN (0, 1) ORDER BY pk");
  while (statement.step()) refunds.push_back(refundIn(statement));
  return refunds;
}

std::optional<RefundRecord> ShopFile::refund(std::int64_t key) {
  SqlStatement statement(file_, "SELECT json FROM refunds WHERE pk = ?");
  statement.bind(1, key);
  if (!statement.step()) return std::nullopt;
  return refundIn(statement);
}

std::int64_t ShopFile::nextQuoteKey() {
  return scalar("SELECT coalesce(max(pk), 0) + 1 FROM quotes");
}

void ShopFile::storeQuote(const RefundQuote& quote) {
  const std::string json = writeQuote(quote);
  SqlStatement(file_, "INSERT INTO quotes VALUES(?, 0, ?)").bind(1, quote.key).bind(2, json).execute();
}

std::optional<ShopFile::StoredQuote> ShopFile::quote(std::int64_t key) {
  SqlStatement statement(file_, "SELECT used, json FROM quotes WHERE pk = ?");
  statement.bind(1, key);
  if (!statement.step()) return std::nullopt;
  auto quote = readQuote(statement.text(1));
  if (!quote) throw std::runtime_error(quote.error().message);
  return StoredQuote{std::move(*quote), statement.integer(0) != 0};
}

void ShopFile::useQuote(std::int64_t key) {
  SqlStatement(file_, "UPDATE quotes SET used = 1 WHERE pk = ?").bind(1, key).execute();
}

void ShopFile::storeLink(RefundLinkRecord& link, const std::string& planned) {
  SqlStatement(file_, "UPDATE links SET cancelled = 1 WHERE payment = ? AND answered_at IS NULL")
      .bind(1, link.paymentKey)
      .execute();
  link.key = scalar("SELECT coalesce(max(pk), 0) + 1 FROM links");
  SqlStatement put(file_, "INSERT INTO links VALUES(?, ?, ?, ?, 0, '', ?, ?, NULL, ?)");
  put.bind(1, link.key).bind(2, link.token).bind(3, link.paymentKey).bind(4, std::int64_t{link.railIndex});
  put.bind(5, link.createdAt).bind(6, link.expiresAt).bind(7, planned).execute();
}

std::optional<RefundLinkRecord> ShopFile::link(std::int64_t key) {
  SqlStatement statement(file_, (std::string(kLinkColumns) + " WHERE pk = ?").c_str());
  statement.bind(1, key);
  return statement.step() ? std::optional(linkOf(statement)) : std::nullopt;
}

std::optional<RefundLinkRecord> ShopFile::linkWithToken(const std::string& token) {
  SqlStatement statement(file_, (std::string(kLinkColumns) + " WHERE token = ?").c_str());
  statement.bind(1, token);
  return statement.step() ? std::optional(linkOf(statement)) : std::nullopt;
}

void ShopFile::refundLinkAnswered(std::int64_t linkKey, const std::string& destination, std::int64_t atMillis) {
  // Answered once: whoever is later, the page or the simulated customer, changes nothing.
  SqlStatement(file_,
               "UPDATE links SET destination = ?, answered_at = ?2 WHERE pk = ?3 AND answered_at IS NULL "
               "AND cancelled = 0 AND expires_at > ?2")
      .bind(1, destination)
      .bind(2, atMillis)
      .bind(3, linkKey)
      .execute();
}

std::vector<std::pair<std::int64_t, std::string>> ShopFile::openLinks() {
  std::vector<std::pair<std::int64_t, std::string>> open;
  SqlStatement statement(file_, "SELECT pk, planned FROM links WHERE answered_at IS NULL AND cancelled = 0");
  while (statement.step()) open.emplace_back(statement.integer(0), std::string(statement.text(1)));
  return open;
}

std::vector<ApprovalPolicy> ShopFile::policies() {
  std::vector<ApprovalPolicy> policies;
  SqlStatement statement(file_, "SELECT json FROM policies ORDER BY pk");
  while (statement.step()) {
    auto policy = readPolicy(statement.text(0));
    if (!policy) throw std::runtime_error(policy.error().message);
    policies.push_back(std::move(*policy));
  }
  return policies;
}

void ShopFile::storePolicies(const std::vector<ApprovalPolicy>& policies) {
  for (const ApprovalPolicy& policy : policies) {
    const std::string json = writePolicy(policy);
    SqlStatement(file_, "INSERT OR REPLACE INTO policies VALUES(?, ?)").bind(1, policy.key).bind(2, json).execute();
  }
}

void ShopFile::forgetOldAnswers(std::int64_t beforeMillis) {
  SqlStatement(file_, "DELETE FROM answers WHERE created_at BETWEEN 1 AND ?").bind(1, beforeMillis).execute();
}

}  // namespace paydeck::sandbox
