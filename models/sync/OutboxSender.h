#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>

#include "models/domain/Clock.h"
#include "models/refunds/OutboxPlan.h"
#include "models/store/CacheWriter.h"
#include "models/store/OutboxTable.h"
#include "models/sync/OutboxBackends.h"

namespace paydeck {

/// Carries out what planOutboxTask asks for, entry by entry: ask the backend, decide with planOutbox, store, and only
/// then act. For one thread. Does nothing that needs the lease without it: into Sending the store itself checks it.
class OutboxSender {
 public:
  struct Services {
    OutboxBackends& backends;
    CacheWriter& cache;
    const Clock& clock;
    std::string leaseOwner{};
    OutboxRules rules{};
    /// An order that has been stored for longer is not sent any more: the lease may have gone to another process, which
    /// may meanwhile have found out that nothing was sent.
    std::chrono::milliseconds freshFor{3'000};
  };

  explicit OutboxSender(Services services) : services_(std::move(services)) {}

  /// What came of one entry: what is stored now, and whether its backend did not answer.
  struct Outcome {
    OutboxEntry entry{};
    std::optional<Error> trouble{};
  };
  /// Does the one thing the task names. Errors only of the storage.
  Result<Outcome> act(OutboxTable& outbox, const OutboxEntry& entry, OutboxTask::Kind task, std::stop_token stop);

 private:
  using SteadyMillis = std::chrono::milliseconds;

  Result<Outcome> check(OutboxTable& outbox, const OutboxEntry& entry, std::stop_token stop);
  Result<Outcome> checkFailed(OutboxTable& outbox, const OutboxEntry& entry, const Error& error);
  Result<Outcome> lookUp(OutboxTable& outbox, const OutboxEntry& entry, std::stop_token stop);
  Result<Outcome> send(OutboxTable& outbox, const OutboxEntry& entry, RefundsApi& api, SteadyMillis storedAt,
                       std::stop_token stop);
  Result<std::optional<Refund>> earlierRefund(RefundsApi& api, const OutboxEntry& entry, unsigned lastGeneration,
                                              std::stop_token stop);
  Result<Outcome> alreadyThere(OutboxTable& outbox, const OutboxEntry& entry, const Refund& refund);
  Result<OutboxEntry> step(OutboxTable& outbox, const OutboxEntry& entry, const OutboxEvent& event);
  Result<OutboxEntry> stepWhateverHappened(OutboxTable& outbox, OutboxEntry entry, const OutboxEvent& event);
  void intoTheCache(const ConnectionId& connection, const Refund& refund);

  Services services_;
};

}  // namespace paydeck
