#pragma once

#include <QPointer>
#include <map>
#include <memory>
#include <mutex>

#include "app/paydeck/TaskThread.h"
#include "models/sync/OutboxWorker.h"
#include "models/sync/RefundDesk.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// Carries out what the refund screens ask: the outbox on one thread of its own, each backend on another, and the
/// worker that sends. Made and destroyed on the GUI thread; before the engine whose lease the worker relies on.
class RefundService final : public RefundActions {
  Q_OBJECT

 public:
  struct Services {
    BackendFactory& backends;
    CacheWriter& cache;
    const Clock& clock;
    std::string workspaceFile{};
    std::string leaseOwner{};
  };
  /// Errors: those of Workspace::open.
  static Result<std::unique_ptr<RefundService>> open(const Services& services);
  ~RefundService() override;

  /// Starts sending; after the engine that takes the lease was started.
  void start() { worker_->start(); }
  /// From any thread.
  void setConnection(const ConnectionConfig& config, const Secret& secret);
  /// From any thread.
  void removeConnection(const ConnectionId& connection);
  /// Ends every pause between tries.
  void tryNow() { worker_->tryNow(); }

  RefundAbility ability(const ConnectionId& connection) const override;
  void askOptions(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                  Answer<RefundOptions> answer) override;
  void askQuote(QObject* context, const ConnectionId& connection, const RefundQuestion& question,
                Answer<RefundQuote> answer) override;
  void askPolicies(QObject* context, const ConnectionId& connection,
                   Answer<std::vector<ApprovalPolicy>> answer) override;
  void askAllowances(QObject* context, const ConnectionId& connection,
                     Answer<std::vector<RefundAllowance>> answer) override;
  void createLink(QObject* context, const ConnectionId& connection, const PaymentId& payment,
                  Answer<RefundLink> answer) override;
  void askLink(QObject* context, const ConnectionId& connection, const std::string& link,
               Answer<RefundLink> answer) override;
  void decide(QObject* context, const ConnectionId& connection, const RefundDecision& decision, bool approve,
              Answer<Refund> answer) override;
  void withdraw(QObject* context, const ConnectionId& connection, const RefundId& refund,
                Answer<Refund> answer) override;
  void saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) override;
  void confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
               Answer<OutboxEntry> answer) override;
  void cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) override;
  void discard(QObject* context, const OutboxId& id, Answer<void> answer) override;
  void resolve(QObject* context, const OutboxId& id, const std::optional<RefundId>& found,
               Answer<OutboxEntry> answer) override;
  void listOutbox(QObject* context, const OutboxFilter& filter, Answer<std::vector<OutboxEntry>> answer) override;
  void askHistory(QObject* context, const OutboxId& id, Answer<std::vector<OutboxRecord>> answer) override;

 private:
  /// A backend with the thread that asks it.
  struct Lane {
    std::unique_ptr<Backend> backend{};
    std::unique_ptr<TaskThread> thread{};  // the last member: it goes first
  };
  explicit RefundService(Services services) : services_(std::move(services)) {}

  template <class T, class Ask>
  void onNetwork(QObject* context, const ConnectionId& connection, Ask ask, Answer<T> answer);
  template <class T, class Ask>
  void onDisk(QObject* context, Ask ask, Answer<T> answer);
  template <class T>
  void deliver(const QPointer<QObject>& target, Answer<T> answer, Result<T> result);
  std::shared_ptr<Lane> lane(const ConnectionId& connection) const;
  void learnAbility(const ConnectionConfig& config, const std::shared_ptr<Lane>& lane);
  void store(const ConnectionId& connection, const Result<Refund>& refund);
  std::string actor(const ConnectionId& connection) const;
  std::string actorOf(RefundDesk& desk, const OutboxId& id) const;

  Services services_;
  QObject mailbox_;  // lives on the GUI thread, where contexts live and die
  mutable std::mutex mutex_;
  std::map<ConnectionId, std::shared_ptr<Lane>> lanes_;
  std::map<ConnectionId, RefundAbility> abilities_;
  std::map<const QObject*, std::uint64_t> newestQuote_;
  std::unique_ptr<RefundDesk> desk_;
  std::unique_ptr<OutboxWorker> worker_;
  std::unique_ptr<TaskThread> disk_;
};

}  // namespace paydeck
