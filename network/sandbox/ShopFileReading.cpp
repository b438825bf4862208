// What a restarted sandbox needs from its file.
#include <stdexcept>

#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {
namespace {

PaymentRecord recordOf(const SqlStatement& row) {
  auto payment = readPayment(row.text(2));
  if (!payment) throw std::runtime_error(payment.error().message);
  payment->fate = static_cast<Fate>(row.integer(0));
  payment->steps = unpackSteps(row.text(1));
  return std::move(*payment);
}

}  // namespace

Shop::Progress ShopFile::progress() {
  Shop::Progress progress;
  progress.lastPaymentKey = scalar("SELECT coalesce(max(pk), 0) FROM facts");
  progress.lastPayoutKey = scalar("SELECT coalesce(max(pk), 0) FROM payouts");
  progress.customers = scalar("SELECT coalesce(max(pk) + 1, 0) FROM customers");
  progress.lastLedgerSequence = scalar("SELECT coalesce(max(sequence), 0) FROM ledger");
  progress.lastCreatedAt = scalar("SELECT coalesce(max(created_at), 0) FROM facts");
  progress.lastRefundKey = scalar("SELECT coalesce(max(pk), 0) FROM refunds");
  progress.lastRefundAt = scalar("SELECT coalesce(max(created_at), 0) FROM refunds");
  SqlStatement used(file_,
                    "SELECT currency, max(created_at), sum(value) FROM refunds WHERE status = 2 AND created_at >= "
                    "(SELECT max(created_at) FROM refunds) / 86400000 * 86400000 GROUP BY currency");
  while (used.step()) progress.used.push_back({std::string(used.text(0)), used.integer(1), used.integer(2)});
  progress.balances.resize(rails().size());
  SqlStatement statement(file_, "SELECT rail, available, pending FROM balances");
  while (statement.step()) {
    Books::Balance& balance = progress.balances.at(static_cast<std::size_t>(statement.integer(0)));
    balance.available = atomsFromText(statement.text(1), 0).value_or(0);
    balance.pending = atomsFromText(statement.text(2), 0).value_or(0);
    balance.used = true;
  }
  return progress;
}

std::vector<PaymentRecord> ShopFile::unfinished() {
  // Refunds that were still to come for settled payments are forgotten by a restart; open payments are not.
  std::vector<PaymentRecord> payments;
  SqlStatement statement(
      file_,
      "SELECT fate, steps, json FROM facts JOIN payments USING(pk) WHERE status IN (0, 1, 2, 4, 7, 11) "
      "OR (status = 6 AND fate = 4) ORDER BY pk");
  while (statement.step()) payments.push_back(recordOf(statement));
  return payments;
}

std::vector<PayoutRecord> ShopFile::openPayouts() {
  // A payout arrives within a day and there is one per rail and week, so the open ones are among the newest.
  std::vector<PayoutRecord> open;
  SqlStatement statement(file_, "SELECT json FROM payouts ORDER BY pk DESC LIMIT 64");
  while (statement.step()) {
    auto payout = readPayout(statement.text(0));
    if (!payout) throw std::runtime_error(payout.error().message);
    if (payout->status != "paid") open.push_back(std::move(*payout));
  }
  return open;
}

std::optional<PaymentRecord> ShopFile::payment(std::int64_t key) {
  SqlStatement statement(file_, "SELECT fate, steps, json FROM payments WHERE pk = ?");
  statement.bind(1, key);
  if (!statement.step()) return std::nullopt;
  return recordOf(statement);
}

}  // namespace paydeck::sandbox
