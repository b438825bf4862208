#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/wiring/NetworkBackends.h"
#include "models/store/Workspace.h"
#include "tests/e2e/RefundRun.h"

namespace paydeck::test {

/// What became of the refunds of a run, over all workspaces.
struct RefundOutcome {
  int entries = 0;   ///< of the outboxes
  int sent = 0;      ///< with a refund at the backend
  int returned = 0;  ///< nothing was paid; with a reason
  int others = 0;    ///< drafts and cancelled ones
  int replays = 0;   ///< the same order sent again with the same key, after an unknown outcome
  int unknowns = 0;  ///< times an outcome was unknown and found out
  int onServer = 0;  ///< refunds there
};

/// Reads both sides independently of the programs that wrote them, and says in words what does not fit.
class RefundBooks {
 public:
  RefundBooks(const std::string& url, const std::string& adminToken);

  /// How much of each payment came in: before anything goes wrong.
  void noteReceived(const std::vector<std::string>& payments);

  /// True when no outbox has anything left to do.
  bool isSettled(const std::vector<const RefundTill*>& tills, std::string& why);
  /// True when the server's refunds are all where they stay without people.
  bool isQuiet();
  /// "" when the till's cache has every payment and refund as the server has it.
  std::string cacheDifference(const RefundTill& till);

  /// Every sentence is something that must not be.
  std::vector<std::string> mistakes(const std::vector<const RefundTill*>& tills,
                                    const std::vector<RefundClaim>& claims);
  const RefundOutcome& outcome() const { return outcome_; }

 private:
  void fetchRefunds();
  void checkTill(const RefundTill& till, std::vector<std::string>& wrong);
  void checkEntry(const OutboxEntry& entry, const RefundTill& till, std::vector<std::string>& wrong);
  void countHistory(const std::vector<OutboxRecord>& history);
  void checkClaims(const std::vector<RefundClaim>& claims, std::vector<std::string>& wrong);
  void checkServer(std::vector<std::string>& wrong);
  void checkApprovals(const Refund& refund, std::vector<std::string>& wrong);
  void checkLedger(std::vector<std::string>& wrong);

  SystemClock clock_{};
  NetworkBackends backends_{clock_, {}};
  std::unique_ptr<Backend> backend_{};
  std::map<std::string, Money> received_{};
  std::vector<Refund> refunds_{};
  std::map<std::string, std::vector<const Refund*>> byKey_{};
  RefundOutcome outcome_{};
};

}  // namespace paydeck::test
