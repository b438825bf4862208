#include "models/view/refunds/RefundSheet.h"

#include <algorithm>

#include "models/refunds/ShownRefundState.h"
#include "models/view/refunds/SheetRates.h"
#include "models/view/refunds/SheetReasons.h"
#include "models/view/refunds/SheetWords.h"

namespace paydeck {
namespace {

constexpr qsizetype kLongestAmount = 100;
constexpr qsizetype kLongestNote = 2000;

}  // namespace

void RefundSheet::edited() {
  touched_ = true;
  head_.returnedText.clear();
  update();
  if (state_ == Form) draft_.save(makeDraft());
}

void RefundSheet::chooseWhole(bool whole) {
  if (!editable() || form_.whole == whole) return;
  if (!whole && form_.amount.isEmpty()) form_.amount = amountText_.text;
  form_.whole = whole;
  if (whole) form_.inAsset = false;
  edited();
}

void RefundSheet::typeAmount(const QString& text) {
  if (!editable() || (!form_.whole && form_.amount == text)) return;
  form_.whole = false;
  form_.amount = text.left(kLongestAmount);
  edited();
}

void RefundSheet::switchUnit() {
  if (!editable() || amountText_.otherUnit.isEmpty()) return;
  const auto asset = chosenAsset(form_, facts_);
  auto rate = rateInUse(form_, facts_);
  if (!rate) rate = facts_.payment.rate;
  QString text;
  if (form_.inAsset && plan_.value) {
    text = QString::fromStdString(plan_.value->toString());
  } else if (!form_.inAsset && plan_.value && rate && asset) {
    if (const auto coins = coinsFor(*plan_.value, *rate, *asset))
      text = QString::fromStdString(coins->decimal().normalized().toString());
  }
  form_.inAsset = !form_.inAsset;
  form_.whole = false;
  form_.amount = text;
  edited();
}

void RefundSheet::chooseAsset(int index) {
  if (!editable() || index < 0 || index >= assets_.size() || index == choices().asset) return;
  if (!facts_.options || static_cast<std::size_t>(index) >= facts_.options->assets.size()) return;
  const Asset& asset = facts_.options->assets[static_cast<std::size_t>(index)];
  form_.asset = asset == paidAsset(facts_.payment) ? std::nullopt : std::optional<Asset>(asset);
  if (form_.asset) form_.rate = RefundRate::Now;
  if (form_.inAsset) form_.amount.clear();
  facts_.rateNow = quote_.rateFor(asset);
  form_.confirmed.clear();
  edited();
}

void RefundSheet::chooseRate(int index) {
  if (!editable()) return;
  const RefundRate rate = index == 0 ? RefundRate::Now : RefundRate::AtPayment;
  if (rate == form_.rate || (index == 1 && !cards_[1].offered)) return;
  form_.rate = rate;
  edited();
}

void RefundSheet::chooseFee(int index) {
  const RefundFeePayer payer = index == 0 ? RefundFeePayer::Merchant : RefundFeePayer::Customer;
  if (!editable() || payer == form_.feePaidBy) return;
  form_.feePaidBy = payer;
  edited();
}

void RefundSheet::chooseReason(int index) {
  if (!editable() || index == choices().reason) return;
  form_.reason = sheetReasonAt(index);
  edited();
}

void RefundSheet::typeNote(const QString& text) {
  if (!editable() || text == form_.note) return;
  form_.note = text.left(kLongestNote);
  edited();
}

void RefundSheet::setNotify(bool notify) {
  if (!editable() || notify == form_.notify || facts_.payment.customer.email.empty()) return;
  form_.notify = notify;
  edited();
}

void RefundSheet::sendLink() {
  if (!editable() || state_ != Form) return;
  destination_.link()->start(facts_.payment.connection, facts_.payment.id, sheetCustomer(facts_.payment, false));
}

void RefundSheet::send() {
  if (state_ != Form || draft_.isConfirming()) return;
  update();  // the rate may have expired since the last look
  if (!send_.allowed()) return;
  draft_.confirm(makeDraft());
}

void RefundSheet::editAgain() {
  if (state_ != Settled || !draft_.entry() || !outcome().canEdit) return;
  state_ = Form;
  restore(*draft_.entry());
}

/// With everything that stood on the screen. What can't be read as an amount is kept as none.
RefundDraft RefundSheet::makeDraft() const {
  RefundDraft draft;
  draft.id = draft_.id();
  draft.connection = facts_.payment.connection;
  draft.question.payment = facts_.payment.id;
  if (plan_.amount) {
    draft.question.amount = *plan_.amount;
  } else {
    draft.question.amount = Money(0, facts_.refundable.currency());
  }
  draft.question.rate = form_.rate;
  draft.question.asset = form_.asset;
  draft.question.feePaidBy = form_.feePaidBy;
  draft.orderRef = facts_.payment.orderRef;
  draft.customerName = facts_.payment.customer.name;
  draft.destination = destination_.canonical();
  draft.reason = form_.reason;
  draft.note = form_.note.toStdString();
  draft.notifyCustomer = form_.notify;
  draft.refundableSeen = facts_.refundable;
  if (facts_.quote) draft.termsSeen = termsOf(*facts_.quote);
  draft.createdBy =
      (facts_.ability.personName.isEmpty() ? facts_.ability.personId : facts_.ability.personName).toStdString();
  return draft;
}

void RefundSheet::found(const OutboxEntry& entry) {
  if (state_ != Form && state_ != Settled && state_ != Request) return;
  const bool open = entry.state == OutboxState::Draft || entry.state == OutboxState::Returned;
  if (open && state_ != Settled && (!touched_ || entry.state == OutboxState::Returned)) return restore(entry);
  if (open && state_ == Settled && entry.state == OutboxState::Returned) {
    state_ = Form;
    return restore(entry);
  }
  if (open) return update();
  if (std::exchange(editQueued_, false) && shownRefundState(&entry, nullptr).canEdit) return restore(entry);
  const bool news = state_ != Settled;
  state_ = Settled;
  update();
  if (news) emit confirmed(QString::fromStdString(entry.draft.id.value()));
}

void RefundSheet::restore(const OutboxEntry& entry) {
  const RefundDraft& draft = entry.draft;
  form_ = {};
  if (const auto* money = std::get_if<Money>(&draft.question.amount)) {
    form_.whole = *money == draft.refundableSeen;
    if (!form_.whole && !money->isZero()) form_.amount = QString::fromStdString(money->toString());
  } else {
    form_.whole = false;
    form_.inAsset = true;
    const auto& coins = std::get<AssetAmount>(draft.question.amount);
    form_.amount = QString::fromStdString(coins.decimal().normalized().toString());
  }
  form_.asset = draft.question.asset;
  form_.rate = draft.question.rate;
  form_.feePaidBy = draft.question.feePaidBy;
  form_.destination = QString::fromStdString(draft.destination);
  if (!draft.destination.empty()) form_.destinationFrom = SheetForm::From::Typed;
  form_.reason = draft.reason.empty() ? form_.reason : draft.reason;
  form_.note = QString::fromStdString(draft.note);
  form_.notify = draft.notifyCustomer;
  const bool returned = entry.state == OutboxState::Returned;
  head_.returnedText = returned ? QString::fromStdString(entry.reason.words) : QString();
  // What was agreed to then is what has to be looked at again when it is no longer so.
  const Money now = facts_.options ? facts_.options->refundable : facts_.refundable;
  if (draft.refundableSeen != now && draft.refundableSeen.currency() == now.currency()) {
    facts_.refundable = draft.refundableSeen;
    if (facts_.options) facts_.changedTo = now;
  }
  touched_ = true;
  if (state_ == Form) askOptions();
  update();
}

SheetChoices RefundSheet::choices() const {
  SheetChoices out;
  const auto asset = chosenAsset(form_, facts_);
  if (facts_.options && asset) {
    const auto& all = facts_.options->assets;
    const auto found = std::find(all.begin(), all.end(), *asset);
    if (found != all.end()) out.asset = static_cast<int>(found - all.begin());
  }
  out.rate = form_.rate == RefundRate::Now ? 0 : 1;
  out.fee = form_.feePaidBy == RefundFeePayer::Merchant ? 0 : 1;
  out.feeLine = feeLine_;
  out.reason = sheetReasonIndex(form_.reason);
  out.note = form_.note;
  out.notify = form_.notify;
  if (facts_.payment.customer.email.empty())
    out.notifyWhy = tr("No e-mail address of %1 is known.").arg(sheetCustomer(facts_.payment, false));
  return out;
}

/// Kept with the draft in the outbox, which is never sent anywhere: the backend has no refunds.
void RefundSheet::recordHash() {
  if (state_ != Request || !request_.canRecord()) return;
  RefundDraft draft = makeDraft();
  draft.question.amount = *request_.amount();
  draft.note = tr("Paid by hand with transaction %1").arg(request_.hash()).toStdString();
  actions_.saveDraft(this, draft, [this, round = round_](const Result<OutboxEntry>& answer) {
    if (round != round_) return;
    if (!answer) return fail(QString::fromStdString(answer.error().message));
    request_.setRecorded(tr("Recorded on this computer with hash %1.").arg(shortHash(request_.hash())));
  });
}

}  // namespace paydeck
