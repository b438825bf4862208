#pragma once

#include <QPointer>
#include <deque>
#include <map>

#include "models/refunds/OutboxPlan.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// Refund actions with the backend's answers written down and an outbox in memory that follows planOutbox. Everything
/// answers on a later turn of the event loop; quotes wait while `holdQuotes`.
class ScriptedRefunds : public RefundActions {
 public:
  ScriptedRefunds();

  RefundAbility can{};
  std::optional<Error> optionsError{};
  RefundOptions told{};
  std::optional<Error> quoteError{};
  RefundQuote terms{};  ///< its figures are worked out from the question by `rate`
  ExchangeRate rate{};
  ExchangeRate rateAtPayment{};
  bool holdQuotes = false;
  std::vector<ApprovalPolicy> rules{};
  Result<RefundLink> linkAnswer{};
  UtcTime now{};
  std::optional<Error> saveError{};

  // What was asked.
  int optionsAsked = 0;
  std::vector<RefundQuestion> quotesAsked{};
  std::vector<OutboxId> confirmed{};
  std::vector<RefundDraft> saved{};
  std::vector<OutboxId> discarded{};
  std::map<std::string, OutboxEntry> outbox{};

  /// Answers the oldest quote that was held back; false when there is none.
  bool answerQuote();
  std::size_t quotesHeld() const { return held_.size(); }
  /// As the worker would: changes an entry and tells everybody.
  void put(OutboxEntry entry);

  RefundAbility ability(const ConnectionId&) const override { return can; }
  void askOptions(QObject*, const ConnectionId&, const PaymentId&, Answer<RefundOptions>) override;
  void askQuote(QObject*, const ConnectionId&, const RefundQuestion&, Answer<RefundQuote>) override;
  void askPolicies(QObject*, const ConnectionId&, Answer<std::vector<ApprovalPolicy>>) override;
  void askAllowances(QObject*, const ConnectionId&, Answer<std::vector<RefundAllowance>>) override {}
  void createLink(QObject*, const ConnectionId&, const PaymentId&, Answer<RefundLink>) override;
  void askLink(QObject*, const ConnectionId&, const std::string&, Answer<RefundLink>) override;
  void decide(QObject*, const ConnectionId&, const RefundDecision&, bool, Answer<Refund>) override {}
  void withdraw(QObject*, const ConnectionId&, const RefundId&, Answer<Refund>) override {}
  void saveDraft(QObject*, const RefundDraft&, Answer<OutboxEntry>) override;
  void confirm(QObject*, const OutboxId&, std::chrono::milliseconds, Answer<OutboxEntry>) override;
  void cancel(QObject*, const OutboxId&, Answer<OutboxEntry>) override;
  void discard(QObject*, const OutboxId&, Answer<void>) override;
  void resolve(QObject*, const OutboxId&, const std::optional<RefundId>&, Answer<OutboxEntry>) override {}
  void listOutbox(QObject*, const OutboxFilter&, Answer<std::vector<OutboxEntry>>) override;
  void askHistory(QObject*, const OutboxId&, Answer<std::vector<OutboxRecord>>) override {}

  Result<RefundQuote> quoteFor(const RefundQuestion& question) const;

 private:
  template <class T>
  void later(QObject* context, Answer<T> answer, Result<T> value) {
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), value = std::move(value)] { answer(value); }, Qt::QueuedConnection);
  }
  Result<OutboxEntry> step(const OutboxId& id, const OutboxEvent& event);

  struct Held {
    QPointer<QObject> context;
    Answer<RefundQuote> answer;
    RefundQuestion question;
  };
  std::deque<Held> held_;
};

/// The payment of the design: LA-20414, Ingrid Halvorsen, 478.29 USDC on Base for €412.00, €62.00 refunded.
Payment ingridsPayment();
/// What the backend tells of it: Needs one approval over €150, Jonas Weber or Amira Haddad.
void fillForIngrid(ScriptedRefunds& actions);
/// An address with a right checksum that nobody in the pictures owns.
inline constexpr const char* kIngridsAddress = "0xD2d3F09CE39760512D5eF1BD7935f1BD7238cF61";

}  // namespace paydeck
