#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/sandbox/RefundLinkRecord.h"
#include "network/sandbox/RefundQuote.h"
#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopSink.h"
#include "network/sandbox/SqlFile.h"
#include "network/sandbox/SqlStatement.h"

namespace paydeck::sandbox {

/// The writing side of the sandbox file: payments as the JSON that is served, narrow facts for filters and sums,
/// events, ledger, payouts, customers. One thread at a time; readers use ShopReader. Throws like SqlFile.
class ShopFile : public ShopSink {
 public:
  /// Opens or makes the file.
  explicit ShopFile(const std::string& path);

  bool hasHistory() const;
  std::optional<std::int64_t> seed();
  void setSeed(std::int64_t seed);
  Shop::Progress progress();
  /// Payments whose life may go on.
  std::vector<PaymentRecord> unfinished();
  /// Payouts that have not arrived.
  std::vector<PayoutRecord> openPayouts();
  std::optional<PaymentRecord> payment(std::int64_t key);

  /// Between begin and commit nothing is visible to readers. commit also writes the balances.
  void begin();
  void commit(const Books& books, std::int64_t atMillis);

  /// While a history is made: no events, only payments at rest, no safety against power loss.
  void startHistory();
  void finishHistory();

  std::int64_t lastSequence() const { return lastSequence_; }
  /// Forgets all but the newest events.
  void keepEvents(std::int64_t count);
  /// Gives up an open transaction after a failure.
  void rollback();

  void paymentChanged(const PaymentRecord& payment, bool isNew, bool resting) override;
  void ledgerPosted(const LedgerRow& row) override;
  void payoutChanged(const PayoutRecord& payout, bool isNew) override;
  void customerAdded(std::int64_t index, const ShopCustomer& customer, std::int64_t atMillis) override;
  void refundChanged(const RefundRecord& refund, bool isNew) override;
  void refundLinkAnswered(std::int64_t linkKey, const std::string& destination, std::int64_t atMillis) override;
  /// While a history is made the refunds in flight are written at its end.
  void writeOpenRefunds(const RefundBook& book);
  std::vector<RefundRecord> refundsInFlight();
  std::optional<RefundRecord> refund(std::int64_t key);

  struct StoredQuote {
    RefundQuote quote{};
    bool used = false;
  };
  std::int64_t nextQuoteKey();
  void storeQuote(const RefundQuote& quote);
  std::optional<StoredQuote> quote(std::int64_t key);
  void useQuote(std::int64_t key);

  /// Gives the link its key and cancels older open ones of its payment. `planned`: what the simulated customer says.
  void storeLink(RefundLinkRecord& link, const std::string& planned);
  std::optional<RefundLinkRecord> link(std::int64_t key);
  std::optional<RefundLinkRecord> linkWithToken(const std::string& token);
  std::vector<std::pair<std::int64_t, std::string>> openLinks();

  std::vector<ApprovalPolicy> policies();
  void storePolicies(const std::vector<ApprovalPolicy>& policies);

  /// Writes one payment as it is, without an event.
  void writePaymentRow(const PaymentRecord& payment, const std::string& json);

  /// The stored answer of an idempotent request: body hash, status, body.
  struct StoredAnswer {
    std::int64_t bodyHash = 0;
    int status = 0;
    std::string body;
    std::int64_t createdAt = 0;
  };
  void forgetOldAnswers(std::int64_t beforeMillis);
  std::optional<StoredAnswer> answer(const std::string& key);
  void storeAnswer(const std::string& key, const StoredAnswer& answer);

 private:
  void prepare();
  void writeRefundRow(const RefundRecord& refund, const std::string& json);
  void addEvent(std::string_view type, std::int64_t at, std::string_view member, std::string_view json);
  std::int64_t scalar(const char* sql);

  SqlFile file_;
  struct Statements;
  std::optional<SqlStatement> putPayment_, putFact_, putEvent_, putLedger_, putPayout_, putCustomer_, putBalance_,
      putRefund_;
  std::vector<Books::Balance> written_;
  std::int64_t lastSequence_ = 0;
  bool making_ = false;
};

}  // namespace paydeck::sandbox
