#include "models/view/refunds/BulkRun.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr int kAtOnce = 4;
constexpr std::chrono::milliseconds kLookPause(400);
constexpr unsigned kPage = 1'000;

}  // namespace

BulkRun::BulkRun(RefundActions& actions, std::shared_ptr<const BulkPlan> plan, std::chrono::milliseconds hold,
                 QObject* parent)
    : QObject(parent), actions_(actions), plan_(std::move(plan)), hold_(hold), progress_(plan_->rows.size()) {
  followers_.resize(progress_.size());
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    const BulkRow& row = plan_->rows[i];
    byFileLine_[row.line.line] = i;
    if (row.verdict == BulkRow::Verdict::Refused) continue;
    progress_[i].state = State::Waiting;
    progress_[i].entry = newOutboxId();
    lines_[progress_[i].entry] = i;
    ++all_;
    const auto before = byFileLine_.find(row.after);
    if (row.after != 0 && before != byFileLine_.end()) followers_[before->second].push_back(i);
  }
  lookSoon_.setSingleShot(true);
  lookSoon_.setInterval(kLookPause);
  connect(&lookSoon_, &QTimer::timeout, this, [this] { look(0); });
  connect(&actions_, &RefundActions::outboxChanged, this, [this] {
    if (!lookSoon_.isActive()) lookSoon_.start();
  });
  QTimer::singleShot(0, this, &BulkRun::pump);
}

RefundDraft BulkRun::draftOf(std::size_t line) const {
  const BulkRow& row = plan_->rows[line];
  RefundDraft draft;
  draft.id = progress_[line].entry;
  draft.connection = row.payment->connection;
  draft.question.payment = row.payment->id;
  draft.question.amount = *row.amount;
  draft.question.asset = row.payment->asset;
  draft.orderRef = row.payment->orderRef;
  draft.customerName = row.payment->customerName;
  draft.destination = row.line.destination;
  draft.reason = "other";
  draft.note = row.line.reason;
  draft.refundableSeen = *row.refundableSeen;
  return draft;
}

void BulkRun::pump() {
  while (busy_ < kAtOnce && next_ < progress_.size() && !cancelled_) {
    const std::size_t line = next_++;
    if (progress_[line].state == State::Waiting) save(line);
  }
}

void BulkRun::save(std::size_t line) {
  ++busy_;
  actions_.saveDraft(this, draftOf(line), [this, line](const Result<OutboxEntry>& entry) {
    --busy_;
    if (!entry) end(line, State::NotSent, entry.error().message);
    if (entry && cancelled_)
      actions_.cancel(this, progress_[line].entry, [this, line](const auto& answer) {
        if (answer) take(line, *answer);
      });
    if (entry && !cancelled_) {
      if (mayConfirm(line)) {
        confirm(line);
      } else {
        progress_[line].words = "Waits for line " + std::to_string(plan_->rows[line].after) + ".";
        emit lineChanged(static_cast<int>(line));
      }
    }
    pump();
  });
}

/// A payment has one refund on its way at a time.
bool BulkRun::mayConfirm(std::size_t line) const {
  const auto before = byFileLine_.find(plan_->rows[line].after);
  if (plan_->rows[line].after == 0 || before == byFileLine_.end()) return true;
  return progress_[before->second].state == State::Sent;
}

void BulkRun::confirm(std::size_t line) {
  ++busy_;
  const bool follows = plan_->rows[line].after != 0;  // the hold of the line before is over
  actions_.confirm(this, progress_[line].entry, follows ? std::chrono::milliseconds(0) : hold_,
                   [this, line](const Result<OutboxEntry>& entry) {
                     --busy_;
                     if (entry) take(line, *entry);
                     if (!entry) end(line, State::NotSent, entry.error().message);
                     pump();
                   });
}

void BulkRun::take(std::size_t line, const OutboxEntry& entry) {
  BulkProgress& progress = progress_[line];
  progress.heldUntil = entry.state == OutboxState::Held ? entry.heldUntil : std::nullopt;
  progress.refundNumber = entry.refundNumber;
  switch (entry.state) {
    case OutboxState::Draft:
      return;
    case OutboxState::Held:
      progress.state = State::Held;
      break;
    case OutboxState::Queued:
    case OutboxState::Sending:
      progress.state = State::Leaving;
      break;
    case OutboxState::Unknown:
      progress.state = State::Unknown;
      break;
    case OutboxState::Sent:
      return end(line, State::Sent, {});
    case OutboxState::Returned:
      return end(line, State::NotSent, entry.reason.words);
    case OutboxState::Cancelled:
      return end(line, State::Cancelled, "Cancelled before it was sent.");
  }
  progress.words = entry.reason.words;
  emit lineChanged(static_cast<int>(line));
  emit changed();
}

void BulkRun::end(std::size_t line, State state, const std::string& words) {
  if (progress_[line].state == state) return;
  progress_[line].state = state;
  progress_[line].words = words;
  progress_[line].heldUntil.reset();
  release(line);
  emit lineChanged(static_cast<int>(line));
  emit changed();
}

void BulkRun::release(std::size_t line) {
  const bool sent = progress_[line].state == State::Sent;
  for (const std::size_t follower : followers_[line]) {
    if (progress_[follower].state != State::Waiting || cancelled_) continue;
    if (sent) confirm(follower);
    if (!sent) {
      end(follower, State::NotSent,
          "Line " + std::to_string(plan_->rows[line].line.line) + " of the same payment was not sent. It is a draft.");
    }
  }
}

void BulkRun::look(unsigned offset) {
  OutboxFilter filter;
  filter.limit = kPage;
  filter.offset = offset;
  actions_.listOutbox(this, filter, [this, offset](const Result<std::vector<OutboxEntry>>& entries) {
    if (!entries) return;
    for (const OutboxEntry& entry : *entries) {
      const auto line = lines_.find(entry.draft.id);
      if (line != lines_.end()) take(line->second, entry);
    }
    const bool more = entries->size() == kPage && offset / kPage <= progress_.size() / kPage + 1;
    if (more && !isDone()) look(offset + kPage);
  });
}

void BulkRun::cancel() {
  cancelled_ = true;
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    if (progress_[i].state == State::Waiting && i >= next_) end(i, State::Cancelled, "Cancelled before it was sent.");
    const bool there = progress_[i].state == State::Waiting || progress_[i].state == State::Held ||
                       progress_[i].state == State::Leaving;
    if (!there) continue;
    actions_.cancel(this, progress_[i].entry, [this, i](const Result<OutboxEntry>& answer) {
      if (answer) take(i, *answer);
    });
  }
  emit changed();
}

int BulkRun::count(State state) const {
  return static_cast<int>(
      std::count_if(progress_.begin(), progress_.end(), [&](const BulkProgress& p) { return p.state == state; }));
}

int BulkRun::finished() const {
  return count(State::Sent) + count(State::NotSent) + count(State::Cancelled);
}

bool BulkRun::canCancel() const {
  return !cancelled_ && count(State::Waiting) + count(State::Held) + count(State::Leaving) > 0;
}

std::optional<UtcTime> BulkRun::heldUntil() const {
  std::optional<UtcTime> first;
  for (const BulkProgress& progress : progress_) {
    if (progress.heldUntil && (!first || *progress.heldUntil < *first)) first = progress.heldUntil;
  }
  return first;
}

}  // namespace paydeck
