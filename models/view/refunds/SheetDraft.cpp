#include "models/view/refunds/SheetDraft.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr int kPauseAfterTyping = 600;

}  // namespace

SheetDraft::SheetDraft(RefundActions& actions, QObject* parent) : QObject(parent), actions_(actions) {
  pause_.setSingleShot(true);
  pause_.setInterval(kPauseAfterTyping);
  connect(&pause_, &QTimer::timeout, this, &SheetDraft::flush);
  connect(&actions, &RefundActions::outboxChanged, this, &SheetDraft::look);
}

void SheetDraft::open(const ConnectionId& connection, const PaymentId& payment, const std::optional<OutboxId>& id) {
  close();
  connection_ = connection;
  payment_ = payment;
  id_ = id.value_or(newOutboxId());
  asked_ = id.has_value();
  open_ = true;
  look();
  OutboxFilter sent;
  sent.states = {OutboxState::Sent};
  sent.connection = connection;
  actions_.listOutbox(this, sent, [this, round = round_](const Result<std::vector<OutboxEntry>>& answer) {
    if (round != round_ || !answer) return;
    earlier_ = *answer;
    emit changed();
  });
}

void SheetDraft::close() {
  flush();
  ++round_;
  open_ = false;
  entry_.reset();
  earlier_.clear();
  problem_.clear();
  saving_ = confirming_ = asked_ = wasConfirmed_ = false;
}

QString SheetDraft::text() const {
  if (!entry_ || saving_ || waiting_) return {};
  return entry_->state == OutboxState::Draft ? tr("Draft saved on this computer") : QString();
}

void SheetDraft::look() {
  if (!open_) return;
  OutboxFilter filter;
  filter.connection = connection_;
  filter.payment = payment_;
  actions_.listOutbox(this, filter, [this, round = round_](const Result<std::vector<OutboxEntry>>& answer) {
    if (round == round_ && answer) looked(*answer);
  });
}

/// Newest first. What is on its way counts more than a draft; then the one this sheet already has, then the newest.
void SheetDraft::looked(const std::vector<OutboxEntry>& entries) {
  const auto own = [this](const OutboxEntry& entry) { return entry.draft.id == id_; };
  const auto open = [](const OutboxEntry& entry) {
    return entry.state == OutboxState::Draft || entry.state == OutboxState::Returned;
  };
  auto chosen = std::find_if(entries.begin(), entries.end(),
                             [](const OutboxEntry& entry) { return occupiesPayment(entry.state); });
  if (chosen == entries.end()) chosen = std::find_if(entries.begin(), entries.end(), own);
  if (chosen == entries.end() && !asked_) chosen = std::find_if(entries.begin(), entries.end(), open);
  if (chosen == entries.end() || entry_ == *chosen) return;
  if (own(*chosen) && entry_ && entry_->version > chosen->version) return;
  if (confirming_ && !occupiesPayment(chosen->state)) return;
  entry_ = *chosen;
  id_ = chosen->draft.id;
  asked_ = true;
  if (chosen->confirmedAt) wasConfirmed_ = true;
  emit found(*entry_);
}

void SheetDraft::save(const RefundDraft& draft) {
  if (confirming_) return;
  waiting_ = draft;
  pause_.start();
}

void SheetDraft::flush() {
  pause_.stop();
  if (!waiting_) return;
  saving_ = asked_ = true;
  const RefundDraft draft = *std::exchange(waiting_, std::nullopt);
  actions_.saveDraft(this, draft, [this, round = round_](const Result<OutboxEntry>& answer) {
    if (round != round_) return;
    saving_ = false;
    taken(answer);
    emit changed();
  });
}

void SheetDraft::taken(const Result<OutboxEntry>& answer) {
  if (!answer) {
    problem_ = QString::fromStdString(answer.error().message);
    return;
  }
  problem_.clear();
  entry_ = *answer;
}

void SheetDraft::confirm(const RefundDraft& draft) {
  if (std::exchange(confirming_, true)) return;
  // A pause that ended later would turn what is confirmed back into a draft.
  pause_.stop();
  waiting_.reset();
  problem_.clear();
  asked_ = true;
  const auto failed = [this, round = round_](const Error& error) {
    if (round != round_) return;
    confirming_ = false;
    problem_ = QString::fromStdString(error.message);
    emit changed();
  };
  const auto confirmed = [this, failed, round = round_](const Result<OutboxEntry>& answer) {
    if (round != round_) return;
    if (!answer) return failed(answer.error());
    confirming_ = false;
    wasConfirmed_ = true;
    taken(answer);
    emit found(*entry_);
  };
  // What was pressed is carried out even when the sheet is closed in between; only what was stored is confirmed.
  actions_.saveDraft(this, draft, [this, failed, confirmed, id = draft.id](const Result<OutboxEntry>& answer) {
    if (!answer) return failed(answer.error());
    actions_.confirm(this, id, std::chrono::milliseconds{0}, confirmed);
  });
  emit changed();
}

void SheetDraft::discard() {
  pause_.stop();
  waiting_.reset();
  const bool draft = !entry_ || entry_->state == OutboxState::Draft;
  if (asked_ && draft && !wasConfirmed_ && !confirming_) actions_.discard(this, id_, [](const Result<void>&) {});
}

void SheetDraft::cancelQueued() {
  actions_.cancel(this, id_, [this, round = round_](const Result<OutboxEntry>& answer) {
    if (round != round_) return;
    taken(answer);
    if (answer) emit found(*entry_);
    emit changed();
  });
}

}  // namespace paydeck
