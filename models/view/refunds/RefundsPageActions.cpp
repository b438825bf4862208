// What a person does on the refund queue.
#include <QClipboard>
#include <QGuiApplication>

#include "models/view/refunds/RefundsPage.h"

namespace paydeck {
namespace {

QString words(const Error& error) {
  return plainUserText(QString::fromStdString(error.message), 400);
}

}  // namespace

void RefundsPage::beginApprove() {
  if (!model_.selected().empty()) {
    batch_.show(selectedItems(), abilities_);
    return;
  }
  if (!detail_.isOpen()) openCurrent();
  if (!detail_.isOpen() || detail_.isBusy()) return;
  if (!detail_.text().mayDecide) {
    if (!detail_.text().whyNot.isEmpty()) emit said(detail_.text().whyNot);
    return;
  }
  detail_.setStep(RefundDetail::ApproveStep);
  emit commentWanted();
}

void RefundsPage::beginReject() {
  if (!detail_.isOpen()) openCurrent();
  if (!detail_.isOpen() || detail_.isBusy()) return;
  if (!detail_.text().mayDecide) {
    if (!detail_.text().whyNot.isEmpty()) emit said(detail_.text().whyNot);
    return;
  }
  detail_.setStep(RefundDetail::RejectStep);
  emit commentWanted();
}

void RefundsPage::beginResolve() {
  if (detail_.isOpen() && detail_.text().asksPerson) detail_.setStep(RefundDetail::ResolveStep);
}

void RefundsPage::send() {
  if (batch_.isOpen()) return batch_.send();
  if (!detail_.isOpen()) return openCurrent();
  if (detail_.isBusy()) return;
  switch (detail_.step()) {
    case RefundDetail::ApproveStep:
      return decide(true);
    case RefundDetail::RejectStep:
      return decide(false);
    case RefundDetail::NoStep:
      return beginApprove();
    case RefundDetail::ResolveStep:
      return;
  }
}

void RefundsPage::decide(bool approve) {
  const QueueItem item = *detail_.item();
  if (!item.refund || planRight(item, abilityOf(item)) != QueueRight::MayDecide) return;
  if (item.refund->revision != detail_.seenRevision()) {
    detail_.acknowledge();
    detail_.setProblem(tr("%1 changed while you looked at it, so nothing was sent. This is how it is now. Look again, "
                          "then decide.")
                           .arg(detail_.text().title));
    return;
  }
  if (!approve && detail_.comment().trimmed().isEmpty()) {
    detail_.setProblem(tr("Write why, so that who asked knows what to change."));
    return;
  }
  detail_.setBusy(true);
  const RefundDecision decision{item.refund->id, item.refund->revision, detail_.comment().trimmed().toStdString()};
  actions_.decide(
      this, item.connection(), decision, approve,
      [this, key = item.key, approve](const Result<Refund>& answer) { receiveDecision(key, approve, answer); });
}

void RefundsPage::receiveDecision(const std::string& key, bool approve, const Result<Refund>& answer) {
  const bool shown = detail_.isOpen() && detail_.item()->key == key;
  if (shown) detail_.setBusy(false);
  if (!answer) {
    const QString problem = answer.error().code == "refund_changed"
                                ? tr("It changed meanwhile, so nothing was sent. Look at it again, then decide.")
                                : words(answer.error());
    if (shown) detail_.setProblem(problem);
    if (!shown) emit said(problem);
    return source_.retry();
  }
  const QString number = plainUserText(QString::fromStdString(answer->number), 30);
  if (shown) detail_.setStep(RefundDetail::NoStep);
  if (shown) advanceFrom(key);
  source_.learn(*answer);
  const bool more = answer->state.status == RefundStatus::AwaitingApproval;
  emit said(!approve ? tr("Rejected %1. Nothing was paid.").arg(number)
            : more   ? tr("Approved %1. Another approval is missing.").arg(number)
                     : tr("Approved %1. It is sent now.").arg(number));
}

/// The next one that waits for this person, so that a queue can be worked off.
void RefundsPage::advanceFrom(const std::string& key) {
  const auto& lines = model_.lines();
  const auto mayDecide = [&](std::size_t i) {
    return !lines[i].row.heading && planRight(lines[i].item, abilityOf(lines[i].item)) == QueueRight::MayDecide;
  };
  const auto at = static_cast<std::size_t>(std::max(0, model_.indexOf(key)));
  for (std::size_t step = 1; step < lines.size(); ++step) {
    const std::size_t i = (at + step) % lines.size();
    if (!mayDecide(i) || lines[i].key == key) continue;
    model_.setCurrent(std::string(lines[i].key));
    return;
  }
}

void RefundsPage::withdraw() {
  if (!detail_.isOpen() || !detail_.text().mayWithdraw || detail_.isBusy()) return;
  const Refund refund = *detail_.item()->refund;
  const std::string key = detail_.item()->key;
  detail_.setBusy(true);
  actions_.withdraw(this, refund.connection, refund.id, [this, key](const Result<Refund>& answer) {
    if (detail_.isOpen() && detail_.item()->key == key) {
      detail_.setBusy(false);
      if (!answer) detail_.setProblem(words(answer.error()));
    }
    if (!answer) return;
    source_.learn(*answer);
    emit said(tr("Withdrew %1. Nothing was paid.").arg(plainUserText(QString::fromStdString(answer->number), 30)));
  });
}

void RefundsPage::editEntry() {
  if (!detail_.isOpen() || !detail_.text().mayEdit) return;
  emit editWanted(QString::fromStdString(detail_.item()->entry->draft.id.value()));
}

void RefundsPage::cancelEntry() {
  if (!detail_.isOpen() || !detail_.text().mayCancel || detail_.isBusy()) return;
  detail_.setBusy(true);
  actions_.cancel(this, detail_.item()->entry->draft.id, [this](const Result<OutboxEntry>& answer) {
    receiveEntry(answer, tr("Cancelled. Nothing was paid."));
  });
}

void RefundsPage::discardEntry() {
  if (!detail_.isOpen() || !detail_.text().mayDiscard || detail_.isBusy()) return;
  detail_.setBusy(true);
  actions_.discard(this, detail_.item()->entry->draft.id, [this](const Result<void>& answer) {
    detail_.setBusy(false);
    if (!answer) return detail_.setProblem(words(answer.error()));
    closeDetail();
    source_.retry();
    emit said(tr("Discarded the draft."));
  });
}

void RefundsPage::resolveEntry(const QString& refund) {
  if (!detail_.isOpen() || !detail_.text().asksPerson || detail_.isBusy()) return;
  const QString id = refund.trimmed();
  detail_.setBusy(true);
  actions_.resolve(this, detail_.item()->entry->draft.id,
                   id.isEmpty() ? std::nullopt : std::optional(RefundId(id.toStdString())),
                   [this, sent = !id.isEmpty()](const Result<OutboxEntry>& answer) {
                     receiveEntry(answer, sent ? tr("Noted that it was sent. It won’t be sent again.")
                                               : tr("Noted that it was not sent."));
                   });
}

void RefundsPage::receiveEntry(const Result<OutboxEntry>& answer, const QString& done) {
  detail_.setBusy(false);
  if (!answer) return detail_.setProblem(words(answer.error()));
  detail_.setStep(RefundDetail::NoStep);
  source_.retry();
  emit said(done);
}

void RefundsPage::askPerson() {
  if (!detail_.isOpen() || detail_.text().askText.isEmpty()) return;
  const RefundDetailText& text = detail_.text();
  QGuiApplication::clipboard()->setText(format_.forClipboard(
      tr("About refund %1 (%2, %3 %4 to %5): ").arg(text.title, text.part, text.amount, text.unit, text.destination)));
  emit said(tr("Copied a message about %1. Paste it where you two talk.").arg(text.title));
}

void RefundsPage::copyText(const QString& text) {
  if (text.isEmpty()) return;
  QGuiApplication::clipboard()->setText(format_.forClipboard(text));
  emit said(tr("Copied %1").arg(plainUserText(text, 40)));
}

}  // namespace paydeck
