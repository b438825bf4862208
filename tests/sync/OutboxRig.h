#pragma once

#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "models/sync/OutboxWorker.h"
#include "models/sync/RefundDesk.h"
#include "tests/sync/FileRefunds.h"

namespace paydeck::test {

/// Keeps the refunds it is given.
class RefundsWriter final : public CacheWriter {
 public:
  std::future<Result<BatchOutcome>> submit(CacheBatch batch) override {
    const std::scoped_lock lock(mutex_);
    for (Refund& refund : batch.refunds) written_.push_back(std::move(refund));
    std::promise<Result<BatchOutcome>> done;
    done.set_value(BatchOutcome{});
    return done.get_future();
  }
  std::future<Result<void>> wipe(const ConnectionId&) override { return {}; }
  std::vector<Refund> written() const {
    const std::scoped_lock lock(mutex_);
    return written_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<Refund> written_;
};

inline OutboxRules quickRules() {
  using std::chrono::milliseconds;
  OutboxRules rules;
  rules.firstPause = milliseconds{2};
  rules.longestPause = milliseconds{10};
  rules.askAfter = milliseconds{30};
  return rules;
}

inline RefundDraft fileDraft(const std::string& payment, const OutboxId& id = newOutboxId()) {
  RefundDraft draft;
  draft.id = id;
  draft.connection = ConnectionId("c1");
  draft.question.payment = PaymentId(payment);
  draft.question.amount = Money(4'000, *Currency::parse("EUR"));
  draft.destination = "0x1111111111111111111111111111111111111111";
  draft.refundableSeen = Money(10'000, *Currency::parse("EUR"));
  draft.createdBy = "Ingrid";
  return draft;
}

/// One process's desk and worker on a workspace in a folder.
struct OutboxRig {
  OutboxRig(const std::string& folder, bool idempotent, FileRefunds::Faults faults)
      : factory(folder + "/books.txt", idempotent, std::move(faults)) {
    const std::string file = folder + "/workspace.db";
    workspace = *Workspace::open(file);
    lease = workspace->lease(clock, "paydeck");
    OutboxServices services{factory, writer, clock, file, lease->owner(), quickRules(), std::chrono::milliseconds{5}};
    worker = std::make_unique<OutboxWorker>(std::move(services));
    desk = *RefundDesk::open(
        file, clock, [this] { worker->wake(); }, quickRules());
    ConnectionConfig config;
    config.id = ConnectionId("c1");
    worker->setConnection(config, Secret("key"));
  }
  ~OutboxRig() { worker->stop(); }

  OutboxState state(const OutboxId& id) {
    const auto entry = desk->get(id);
    return entry && *entry ? (*entry)->state : OutboxState::Draft;
  }

  SystemClock clock;
  RefundsWriter writer;
  FileRefundsFactory factory;
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<Lease> lease;
  std::unique_ptr<OutboxWorker> worker;
  std::unique_ptr<RefundDesk> desk;
};

}  // namespace paydeck::test
