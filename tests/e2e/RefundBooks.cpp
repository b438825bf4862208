#include "tests/e2e/RefundBooks.h"

#include <algorithm>
#include <set>

#include "models/store/Cache.h"

namespace paydeck::test {
namespace {

template <class T>
T must(Result<T> result) {
  if (!result) qFatal("%s", result.error().message.c_str());
  return *std::move(result);
}

std::unique_ptr<Workspace> workspaceOf(const RefundTill& till) {
  return must(Workspace::open(till.workspace() + "/workspace.db"));
}

std::vector<OutboxEntry> entriesOf(Workspace& workspace) {
  OutboxFilter filter;
  filter.limit = 1'000'000;
  return must(workspace.outbox().list(filter));
}

/// Money of it left, or is about to, or may.
bool counts(const Refund& refund) {
  return isInFlight(refund.state.status) || refund.state.status == RefundStatus::Succeeded;
}

std::string nameOf(const OutboxEntry& entry, const RefundTill& till) {
  return till.workspace() + " " + entry.draft.id.value() + " (" + std::string(outboxStateName(entry.state)) + ": " +
         entry.reason.words + ")";
}

}  // namespace

RefundBooks::RefundBooks(const std::string& url, const std::string& adminToken) {
  ConnectionConfig config;
  config.id = ConnectionId("books");
  config.baseUrl = url;
  backend_ = must(backends_.open(config, Secret(adminToken)));
}

void RefundBooks::noteReceived(const std::vector<std::string>& payments) {
  for (const std::string& id : payments) {
    const RefundOptions options = must(backend_->refunds()->options(PaymentId(id), {}));
    const Money before = must(options.refundable.plus(options.alreadyRefunded));
    received_[id] = must(before.plus(options.inFlight));
  }
}

bool RefundBooks::isSettled(const std::vector<const RefundTill*>& tills, std::string& why) {
  for (const RefundTill* till : tills) {
    const auto workspace = workspaceOf(*till);
    const auto inHand = must(workspace->outbox().inHand());
    if (inHand.empty()) continue;
    why = nameOf(inHand.front(), *till);
    return false;
  }
  return true;
}

bool RefundBooks::isQuiet() {
  fetchRefunds();
  return std::none_of(refunds_.begin(), refunds_.end(),
                      [](const Refund& r) { return r.state.status == RefundStatus::Processing; });
}

void RefundBooks::fetchRefunds() {
  refunds_.clear();
  byKey_.clear();
  RefundListRequest request;
  request.limit = 1000;
  do {
    Page<Refund> page = must(backend_->refunds()->list(request, {}));
    if (!page.unreadable.empty()) qFatal("unreadable refund");
    std::move(page.items.begin(), page.items.end(), std::back_inserter(refunds_));
    request.cursor = page.nextCursor;
  } while (!request.cursor.empty());
  for (const Refund& refund : refunds_) {
    if (!refund.idempotencyKey.empty()) byKey_[refund.idempotencyKey].push_back(&refund);
  }
}

std::string RefundBooks::cacheDifference(const RefundTill& till) {
  fetchRefunds();
  const auto cache = must(Cache::open(till.workspace() + "/cache.db", clock_));
  const auto reader = must(cache->openReader());
  const auto connections = must(workspaceOf(till)->connections());
  const ConnectionId& connection = connections.front().id;
  std::map<RefundStatus, std::int64_t> there;
  for (const Refund& refund : refunds_) {
    ++there[refund.state.status];
    const auto stored = must(reader->refund(connection, refund.id));
    if (!stored) return refund.number + " is missing in the copy";
    if (stored->refund.state.status != refund.state.status || stored->refund.revision != refund.revision)
      return refund.number + " is " + std::string(refundStatusName(refund.state.status)) + " at the server, " +
             std::string(refundStatusName(stored->refund.state.status)) + " in the copy";
  }
  for (const RefundTotal& total : must(reader->refundTotals(RefundQuery{}))) there[total.status] -= total.count;
  for (const auto& [status, left] : there) {
    if (left != 0) return "the number of " + std::string(refundStatusName(status)) + " refunds differs";
  }
  PaymentListRequest request;
  request.limit = 1000;
  do {
    const PaymentPage page = must(backend_->payments().listPayments(request, {}));
    for (const Payment& payment : page.payments) {
      const auto key = must(reader->find(connection, payment.id));
      const auto stored = key ? must(reader->payment(*key)) : std::nullopt;
      if (!stored || stored->payment.revision != payment.revision || stored->payment.refunded != payment.refunded)
        return payment.id.value() + " differs in the copy";
    }
    request.cursor = page.nextCursor;
  } while (!request.cursor.empty());
  return {};
}

std::vector<std::string> RefundBooks::mistakes(const std::vector<const RefundTill*>& tills,
                                               const std::vector<RefundClaim>& claims) {
  std::vector<std::string> wrong;
  fetchRefunds();
  outcome_ = {};
  outcome_.onServer = static_cast<int>(refunds_.size());
  for (const RefundTill* till : tills) checkTill(*till, wrong);
  checkClaims(claims, wrong);
  for (const RefundTill* till : tills) checkClaims(till->appClaims(), wrong);
  checkServer(wrong);
  checkLedger(wrong);
  return wrong;
}

void RefundBooks::checkTill(const RefundTill& till, std::vector<std::string>& wrong) {
  const auto workspace = workspaceOf(till);
  OutboxTable outbox = workspace->outbox();
  if (const auto broken = must(outbox.brokenRecord()))
    wrong.push_back(till.workspace() + ": the history is broken at record " + std::to_string(*broken));
  for (const std::string& line : must(workspace->checkIntegrity())) {
    if (line != "ok") wrong.push_back(till.workspace() + ": " + line);
  }
  std::set<std::string> paidWith;
  for (const OutboxEntry& entry : entriesOf(*workspace)) {
    checkEntry(entry, till, wrong);
    countHistory(must(outbox.history(entry.draft.id)));
    if (!entry.refund.empty() && !paidWith.insert(entry.refund.value()).second)
      wrong.push_back(nameOf(entry, till) + ": another entry has the same refund");
  }
}

/// One entry, one refund, whatever happened in between.
void RefundBooks::checkEntry(const OutboxEntry& entry, const RefundTill& till, std::vector<std::string>& wrong) {
  ++outcome_.entries;
  std::vector<const Refund*> made;
  for (unsigned generation = 1; generation <= entry.keyGeneration; ++generation) {
    const auto it = byKey_.find(idempotencyKey(entry, generation));
    if (it == byKey_.end()) continue;
    for (const Refund* refund : it->second) {
      // The same key may be another workspace's for another payment; of the same payment it counts for this entry too.
      if (refund->payment == entry.draft.question.payment) made.push_back(refund);
    }
  }
  if (made.size() > 1) wrong.push_back(nameOf(entry, till) + ": paid " + std::to_string(made.size()) + " times");
  switch (entry.state) {
    case OutboxState::Sent:
      ++outcome_.sent;
      if (made.empty() || made.front()->id != entry.refund)
        wrong.push_back(nameOf(entry, till) + ": sent as " + entry.refund.value() + ", which its keys did not make");
      break;
    case OutboxState::Returned:
    case OutboxState::Cancelled:
    case OutboxState::Draft:
      ++(entry.state == OutboxState::Returned ? outcome_.returned : outcome_.others);
      if (!made.empty()) wrong.push_back(nameOf(entry, till) + ": the server has " + made.front()->number);
      if (entry.reason.words.empty() && entry.state == OutboxState::Returned)
        wrong.push_back(nameOf(entry, till) + ": no reason");
      break;
    default:
      wrong.push_back(nameOf(entry, till) + ": not settled");
  }
}

void RefundBooks::countHistory(const std::vector<OutboxRecord>& history) {
  for (const OutboxRecord& record : history) {
    if (record.from == "unknown" && record.to == "sending") ++outcome_.replays;
    if (record.from != "unknown" && record.to == "unknown") ++outcome_.unknowns;
  }
}

/// Nobody was told anything that is not so: what was confirmed is still known, what was done is done.
void RefundBooks::checkClaims(const std::vector<RefundClaim>& claims, std::vector<std::string>& wrong) {
  std::map<std::string, std::unique_ptr<Workspace>> open;
  for (const RefundClaim& claim : claims) {
    auto& workspace = open[claim.till];
    if (!workspace) workspace = must(Workspace::open(claim.till + "/workspace.db"));
    const auto entry = must(workspace->outbox().get(OutboxId(claim.key)));
    if (!entry) {
      wrong.push_back(claim.till + " " + claim.key + ": confirmed and lost");
    } else if (claim.exitCode == 0 && entry->state != OutboxState::Sent) {
      wrong.push_back(claim.till + " " + claim.key + ": called sent, but is " +
                      std::string(outboxStateName(entry->state)));
    }
  }
}

void RefundBooks::checkServer(std::vector<std::string>& wrong) {
  std::map<std::string, std::int64_t> given;
  for (const Refund& refund : refunds_) {
    if (counts(refund) && refund.value) given[refund.payment.value()] += refund.value->minor();
    checkApprovals(refund, wrong);
  }
  for (const auto& [payment, money] : received_) {
    if (given[payment] > money.minor())
      wrong.push_back(payment + ": " + std::to_string(given[payment]) + " given back of " + money.toString());
  }
}

/// Nothing left without enough people, and nobody decided about their own.
void RefundBooks::checkApprovals(const Refund& refund, std::vector<std::string>& wrong) {
  unsigned given = 0;
  std::set<std::string> people;
  for (const RefundApproval& approval : refund.approvals) {
    given += approval.approved ? 1 : 0;
    if (!people.insert(approval.personId).second) wrong.push_back(refund.number + ": decided twice by one person");
    if (approval.personId == refund.createdById) wrong.push_back(refund.number + ": decided by its own author");
  }
  const bool left = refund.state.status == RefundStatus::Processing || refund.state.status == RefundStatus::Succeeded;
  if (left && given < refund.approval.required) wrong.push_back(refund.number + ": left without enough approvals");
}

void RefundBooks::checkLedger(std::vector<std::string>& wrong) {
  std::map<Asset, Int256> sums;
  std::map<std::string, int> booked;
  std::int64_t after = 0;
  while (true) {
    const Page<LedgerEntry> page = must(backend_->books().ledgerEntries(after, 1000, {}));
    for (const LedgerEntry& entry : page.items) {
      after = entry.sequence;
      sums[entry.amount.asset] = sums[entry.amount.asset].plus(entry.amount.atoms).value();
      if (entry.kind == "refund") ++booked[entry.refund.value()];
    }
    if (page.items.empty() || page.nextCursor.empty()) break;
  }
  for (const Balance& balance : must(backend_->books().balances({}))) {
    if (sums[balance.available.asset] != balance.available.atoms)
      wrong.push_back("the ledger does not add up to the balance of " + balance.available.asset.symbol);
  }
  for (const Refund& refund : refunds_) {
    const int times = booked[refund.id.value()];
    if (times != (refund.state.status == RefundStatus::Succeeded ? 1 : 0))
      wrong.push_back(refund.number + " is " + std::string(refundStatusName(refund.state.status)) + " and stands " +
                      std::to_string(times) + " times in the ledger");
  }
}

}  // namespace paydeck::test
