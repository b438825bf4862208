#include "models/view/refunds/RefundDetail.h"

namespace paydeck {

RefundDetail::RefundDetail(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), reads_(reads), format_(format) {}

void RefundDetail::show(const QueueItem& item, const RefundAbility& ability) {
  if (item_ && item_->key == item.key) return;
  item_ = item;
  context_ = {ability, std::nullopt, {}, {}, context_.stale};
  seenRevision_ = item.refund ? item.refund->revision : 0;
  step_ = NoStep;
  busy_ = false;
  problem_.clear();
  comment_.clear();
  emit commentChanged();
  askAround();
  rewrite();
}

void RefundDetail::update(const QueueItem& item, const RefundAbility& ability, bool stale) {
  if (!item_ || item_->key != item.key) return;
  const bool changedItem = *item_ != item;
  const bool arrived = item.refund && !item_->refund;
  if (!changedItem && stale == context_.stale && ability.decide == context_.ability.decide &&
      ability.personId == context_.ability.personId) {
    return;
  }
  item_ = item;
  context_.ability = ability;
  context_.stale = stale;
  if (arrived) seenRevision_ = item.refund->revision;
  if (changedItem) askAround();
  rewrite();
  if (!text_.mayDecide && (step_ == ApproveStep || step_ == RejectStep)) setStep(NoStep);
}

void RefundDetail::close() {
  item_.reset();
  step_ = NoStep;
  problem_.clear();
  rewrite();
}

void RefundDetail::askAround() {
  const std::string key = item_->key;
  const auto current = [this, key] { return item_ && item_->key == key; };
  if (item_->refund) {
    reads_.surroundings(this, *item_->refund, [this, current](const Result<RefundSurroundings>& around) {
      if (!current() || !around) return;
      context_.around = *around;
      rewrite();
    });
  }
  actions_.askAllowances(this, item_->connection(),
                         [this, current](const Result<std::vector<RefundAllowance>>& allowances) {
                           if (!current() || !allowances) return;
                           context_.allowances = *allowances;
                           rewrite();
                         });
  if (!item_->entry) return;
  actions_.askHistory(this, item_->entry->draft.id, [this, current](const Result<std::vector<OutboxRecord>>& history) {
    if (!current() || !history) return;
    context_.history = *history;
    rewrite();
  });
}

void RefundDetail::rewrite() {
  text_ = item_ ? makeRefundDetail(*item_, context_, format_) : RefundDetailText();
  people_.setRows(text_.people);
  checks_.setRows(text_.checks);
  leaves_.setRows(text_.leaves);
  audit_.setRows(text_.audit);
  emit changed();
}

void RefundDetail::setPosition(const QString& position) {
  if (position == position_) return;
  position_ = position;
  emit changed();
}

void RefundDetail::setStep(Step step) {
  if (step_ == step) return;
  step_ = step;
  problem_.clear();
  emit changed();
}

void RefundDetail::setComment(const QString& comment) {
  if (comment == comment_) return;
  comment_ = comment;
  emit commentChanged();
}

void RefundDetail::setBusy(bool busy) {
  busy_ = busy;
  emit changed();
}

void RefundDetail::setProblem(const QString& problem) {
  problem_ = problem;
  emit changed();
}

void RefundDetail::acknowledge() {
  if (item_ && item_->refund) seenRevision_ = item_->refund->revision;
}

}  // namespace paydeck
