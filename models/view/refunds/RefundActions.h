#pragma once

#include <QObject>
#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "models/backend/RefundsApi.h"
#include "models/refunds/OutboxEntry.h"
#include "models/store/OutboxRecord.h"
#include "models/store/OutboxTable.h"

namespace paydeck {

/// What a person may do with refunds at one connection.
struct RefundAbility {
  bool refunds = false;       ///< the backend has refunds at all
  bool create = false;        ///< and this key may make them
  bool decide = false;        ///< and approve or reject those of others
  bool serverChecks = false;  ///< maker and checker are told apart by the server, not only here
  QString why{};              ///< what is missing, in words, when something is
  QString personId{};         ///< the backend's id of whose key this is; empty when it does not tell
  QString personName{};
  QString backendName{};
};

/// What the refund screens ask of the program. Everything answers on the GUI thread, later, and only while `context`
/// lives; nothing here blocks. Errors are sentences for a person.
class RefundActions : public QObject {
  Q_OBJECT

 public:
  template <class T>
  using Answer = std::function<void(const Result<T>&)>;
  using QObject::QObject;

  virtual RefundAbility ability(const ConnectionId& connection) const = 0;

  virtual void askOptions(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                          Answer<RefundOptions> answer) = 0;
  /// A question asked while an older one of the same context still waits replaces it; the older is never answered.
  virtual void askQuote(QObject* context, const ConnectionId& connection, const RefundQuestion& question,
                        Answer<RefundQuote> answer) = 0;
  virtual void askPolicies(QObject* context, const ConnectionId& connection,
                           Answer<std::vector<ApprovalPolicy>> answer) = 0;
  virtual void askAllowances(QObject* context, const ConnectionId& connection,
                             Answer<std::vector<RefundAllowance>> answer) = 0;
  virtual void createLink(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                          Answer<RefundLink> answer) = 0;
  virtual void askLink(QObject* context, const ConnectionId& connection, const std::string& link,
                       Answer<RefundLink> answer) = 0;

  virtual void decide(QObject* context, const ConnectionId& connection, const RefundDecision& decision, bool approve,
                      Answer<Refund> answer) = 0;
  virtual void withdraw(QObject* context, const ConnectionId& connection, const RefundId& refund,
                        Answer<Refund> answer) = 0;

  // The outbox. What is confirmed survives whatever happens to this program.
  virtual void saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) = 0;
  /// Confirming twice confirms once.
  virtual void confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
                       Answer<OutboxEntry> answer) = 0;
  virtual void cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) = 0;
  virtual void discard(QObject* context, const OutboxId& id, Answer<void> answer) = 0;
  /// What a person found out about an unknown outcome: the refund's id at the backend, or none for "was not sent".
  virtual void resolve(QObject* context, const OutboxId& id, const std::optional<RefundId>& found,
                       Answer<OutboxEntry> answer) = 0;
  virtual void listOutbox(QObject* context, const OutboxFilter& filter, Answer<std::vector<OutboxEntry>> answer) = 0;
  virtual void askHistory(QObject* context, const OutboxId& id, Answer<std::vector<OutboxRecord>> answer) = 0;

 signals:
  /// Entries changed, here or in another program.
  void outboxChanged();
  /// Another key or other permissions.
  void abilityChanged();
};

}  // namespace paydeck
