#pragma once

#include <QTimer>
#include <deque>
#include <map>

#include "models/view/refunds/RefundActions.h"
#include "models/view/refunds/RefundReads.h"

namespace paydeck::test {

/// Refund actions that answer as told, in the next turn of the event loop, and remember what was asked.
class ScriptedRefunds : public RefundActions {
 public:
  struct Decided {
    RefundDecision decision{};
    bool approve = false;
  };

  RefundAbility known{true, true, true, true, {}, "p_maya", "Maya Lindqvist", "Merchant API"};
  std::map<ConnectionId, RefundAbility> others{};
  std::map<std::string, Error> decideErrors{};  ///< by refund id
  bool holdAnswers = false;                     ///< decisions wait for release()
  std::vector<Decided> decisions{};
  std::vector<ApprovalPolicy> policies{};
  std::vector<RefundAllowance> allowances{};
  std::map<OutboxId, OutboxEntry> outbox{};
  std::vector<OutboxRecord> records{};
  std::function<Refund(const RefundId&)> find{};
  std::vector<std::pair<OutboxId, std::optional<RefundId>>> resolved{};
  UtcTime now{};
  std::map<PaymentId, Error> confirmErrors{};

  void release();
  void setState(const OutboxId& id, OutboxState state);

  RefundAbility ability(const ConnectionId& connection) const override;
  void askOptions(QObject*, const ConnectionId&, const PaymentId&, Answer<RefundOptions>) override {}
  void askQuote(QObject*, const ConnectionId&, const RefundQuestion&, Answer<RefundQuote>) override {}
  void askPolicies(QObject* context, const ConnectionId&, Answer<std::vector<ApprovalPolicy>> answer) override;
  void askAllowances(QObject* context, const ConnectionId&, Answer<std::vector<RefundAllowance>> answer) override;
  void createLink(QObject*, const ConnectionId&, const PaymentId&, Answer<RefundLink>) override {}
  void askLink(QObject*, const ConnectionId&, const std::string&, Answer<RefundLink>) override {}
  void decide(QObject* context, const ConnectionId&, const RefundDecision& decision, bool approve,
              Answer<Refund> answer) override;
  void withdraw(QObject* context, const ConnectionId&, const RefundId& refund, Answer<Refund> answer) override;
  void saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) override;
  void confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
               Answer<OutboxEntry> answer) override;
  void cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) override;
  void discard(QObject* context, const OutboxId& id, Answer<void> answer) override;
  void resolve(QObject* context, const OutboxId& id, const std::optional<RefundId>& found,
               Answer<OutboxEntry> answer) override;
  void listOutbox(QObject* context, const OutboxFilter& filter, Answer<std::vector<OutboxEntry>> answer) override;
  void askHistory(QObject* context, const OutboxId&, Answer<std::vector<OutboxRecord>> answer) override;

 private:
  void later(QObject* context, std::function<void()> call);
  std::vector<std::function<void()>> held_;
};

/// Reads of refunds that live in memory.
class MemoryRefunds : public RefundReads {
 public:
  std::vector<Refund> refunds{};
  RefundSurroundings around{};
  std::optional<Error> error{};
  bool silent = false;  ///< never answers
  std::map<std::string, std::vector<RefundablePayment>> known{};

  void put(const Refund& refund);
  void list(QObject* context, const RefundListing& listing, Answer<std::vector<Refund>> answer) override;
  void counts(QObject* context, Answer<std::map<RefundStatus, std::int64_t>> answer) override;
  void surroundings(QObject* context, const Refund&, Answer<RefundSurroundings> answer) override;
  void payments(QObject* context, std::vector<std::string> references,
                Answer<std::map<std::string, std::vector<RefundablePayment>>> answer) override;
  void chosenPayments(QObject* context, std::vector<PaymentKey> keys,
                      Answer<std::vector<RefundablePayment>> answer) override;
};

}  // namespace paydeck::test
