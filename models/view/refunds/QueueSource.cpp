#include "models/view/refunds/QueueSource.h"

#include <algorithm>

namespace paydeck {
namespace {

/// Entries that were sent longer ago are in the cache for sure.
constexpr unsigned kDoneEntries = 200;
constexpr unsigned kOpenEntries = 5'000;

std::vector<RefundStatus> statusesOf(QueueTab tab) {
  switch (tab) {
    case QueueTab::Awaiting:
      return {RefundStatus::AwaitingApproval};
    case QueueTab::Processing:
      return {RefundStatus::Processing, RefundStatus::Unknown};
    case QueueTab::Completed:
      return {RefundStatus::Succeeded, RefundStatus::Cancelled, RefundStatus::Rejected, RefundStatus::Expired};
    case QueueTab::Failed:
      return {RefundStatus::Failed};
    case QueueTab::Outbox:
      break;
  }
  return {RefundStatus::AwaitingApproval, RefundStatus::Processing};
}

}  // namespace

QueueSource::QueueSource(RefundActions& actions, RefundReads& reads, QObject* parent)
    : QObject(parent), actions_(actions), reads_(reads) {
  soon_.setSingleShot(true);
  connect(&soon_, &QTimer::timeout, this, &QueueSource::askAll);
  connect(&actions_, &RefundActions::outboxChanged, this, &QueueSource::askSoon);
  connect(&reads_, &RefundReads::changed, this, &QueueSource::askSoon);
}

void QueueSource::ask(const QueueQuestion& question) {
  if (question.tab != question_.tab) known_ = false;
  question_ = question;
  askAll();
}

void QueueSource::retry() {
  error_.reset();
  askAll();
}

void QueueSource::askAll() {
  const unsigned round = ++round_;
  OutboxFilter open;
  open.states = {OutboxState::Draft,   OutboxState::Held,    OutboxState::Queued,
                 OutboxState::Sending, OutboxState::Unknown, OutboxState::Returned};
  open.limit = kOpenEntries;
  OutboxFilter done;
  done.states = {OutboxState::Sent, OutboxState::Cancelled};
  done.limit = kDoneEntries;
  actions_.listOutbox(this, open, [this, round](const Result<std::vector<OutboxEntry>>& entries) {
    if (round != round_) return;
    if (entries) open_ = *entries;
    if (!entries) error_ = entries.error();
  });
  actions_.listOutbox(this, done, [this, round](const Result<std::vector<OutboxEntry>>& entries) {
    if (round != round_) return;
    if (entries) done_ = *entries;
    askRefunds();
  });
}

void QueueSource::askRefunds() {
  RefundListing listing;
  listing.statuses = statusesOf(question_.tab);
  listing.search = question_.search;
  if (question_.tab == QueueTab::Awaiting) listing.orDecidedSince = question_.startOfToday;
  for (const OutboxEntry& entry : done_) {
    if (!entry.refund.empty()) listing.also.emplace_back(entry.draft.connection, entry.refund);
  }
  const unsigned round = round_;
  reads_.counts(this, [this, round](const Result<std::map<RefundStatus, std::int64_t>>& counts) {
    if (round == round_ && counts) statuses_ = *counts;
  });
  reads_.list(this, listing,
              [this, round](const Result<std::vector<Refund>>& refunds) { receiveRefunds(refunds, round); });
}

void QueueSource::receiveRefunds(const Result<std::vector<Refund>>& refunds, unsigned round) {
  if (round != round_) return;
  known_ = true;
  if (refunds) {
    refunds_ = *refunds;
    error_.reset();
  } else {
    error_ = refunds.error();
  }
  rebuild();
}

void QueueSource::learn(const Refund& refund) {
  learned_.insert_or_assign({refund.connection, refund.id}, refund);
  rebuild();
}

void QueueSource::rebuild() {
  std::vector<Refund> refunds = refunds_;
  for (auto it = learned_.begin(); it != learned_.end();) {
    const auto same = [&](const Refund& r) { return r.connection == it->first.first && r.id == it->first.second; };
    const auto cached = std::find_if(refunds.begin(), refunds.end(), same);
    if (cached != refunds.end() && cached->revision >= it->second.revision) {
      it = learned_.erase(it);
      continue;
    }
    if (cached != refunds.end()) *cached = it->second;
    if (cached == refunds.end()) refunds.push_back(it->second);
    ++it;
  }
  std::vector<OutboxEntry> entries = open_;
  entries.insert(entries.end(), done_.begin(), done_.end());
  items_ = mergeQueue(refunds, entries);
  emit changed();
}

std::map<QueueTab, std::int64_t> QueueSource::counts() const {
  std::map<QueueTab, std::int64_t> counts;
  for (const auto& [status, count] : statuses_) {
    Refund refund;
    refund.state.status = status;
    QueueItem item;
    item.refund = refund;
    counts[tabOf(item)] += count;
  }
  for (const QueueItem& item : items_) {
    if (!item.refund) ++counts[tabOf(item)];
  }
  return counts;
}

}  // namespace paydeck
