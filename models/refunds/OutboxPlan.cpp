#include "models/refunds/OutboxPlan.h"

#include <algorithm>

#include "models/refunds/OutboxSteps.h"
#include "models/refunds/RecheckPlan.h"

namespace paydeck {
namespace {

bool letsAPersonChangeIt(OutboxState state) {
  return state == OutboxState::Draft || state == OutboxState::Held || state == OutboxState::Queued ||
         state == OutboxState::Returned;
}

tl::unexpected<Error> tooLateToChange(const OutboxEntry& entry) {
  switch (entry.state) {
    case OutboxState::Sent:
      return refusedStep("The backend already has this refund. Withdraw it there while it waits for approval.",
                         "already_sent");
    case OutboxState::Cancelled:
      return refusedStep("This refund was cancelled. Start a new one.", "already_cancelled");
    default:
      return refusedStep("This refund is on its way and can no longer be changed. Wait for the backend’s answer.",
                         "already_sending");
  }
}

/// A key that was used for one order is never used for another.
void takeFreshKey(OutboxEntry& entry) {
  if (entry.attempts > 0) ++entry.keyGeneration;
  entry.order.reset();
  entry.terms.reset();
  entry.attempts = 0;
  entry.mayHaveArrived = false;
  entry.firstSentAt.reset();
  entry.refusal.reset();
  entry.sender.clear();
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxConfirm& event, const OutboxMoment& moment) {
  if (isInTheWorkersHands(entry.state) || entry.state == OutboxState::Sent) return entry;
  if (entry.state == OutboxState::Cancelled) return tooLateToChange(entry);
  if (entry.state == OutboxState::Returned) {
    return refusedStep("This refund came back: " + entry.reason.words + " Look at it again before you confirm it.",
                       "look_again");
  }
  if (const auto fine = checkDraft(entry.draft); !fine) return failure(fine.error());
  const bool held = event.hold.count() > 0;
  OutboxEntry next =
      movedTo(entry, held ? OutboxState::Held : OutboxState::Queued,
              held ? OutboxReason{"held", "Confirmed. It leaves when the hold ends; cancel it until then."}
                   : OutboxReason{"queued", "Confirmed. It leaves as soon as the backend answers."},
              moment.now);
  next.confirmedAt = moment.now;
  next.hold = std::max(event.hold, std::chrono::milliseconds{0});
  if (held) next.heldUntil = moment.now + event.hold;
  next.notBefore.reset();
  next.tries = 0;
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxEdit& event, const OutboxMoment& moment) {
  if (!letsAPersonChangeIt(entry.state)) return tooLateToChange(entry);
  const bool same = event.draft.id == entry.draft.id && event.draft.connection == entry.draft.connection &&
                    event.draft.question.payment == entry.draft.question.payment;
  if (!same) return refusedStep("A refund cannot be moved to another payment. Start a new one.", "another_payment");
  OutboxEntry next = movedTo(entry, OutboxState::Draft, {"drafted", "Changed. Confirm it or discard it."}, moment.now);
  next.draft = event.draft;
  next.confirmedAt.reset();
  next.heldUntil.reset();
  next.notBefore.reset();
  next.tries = 0;
  takeFreshKey(next);
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxCancel&, const OutboxMoment& moment) {
  if (entry.state == OutboxState::Cancelled) return entry;
  if (!letsAPersonChangeIt(entry.state)) return tooLateToChange(entry);
  return movedTo(entry, OutboxState::Cancelled, {"cancelled", "Cancelled before it was sent. Nothing was paid."},
                 moment.now);
}

Result<void> mayBeDecidedByHand(const OutboxEntry& entry) {
  if (entry.state == OutboxState::Unknown && entry.asksPerson) return {};
  if (entry.state == OutboxState::Unknown) {
    return refusedStep("Paydeck is still asking the backend. It asks you if that does not help.", "still_asking");
  }
  return refusedStep("The outcome of this refund is not unknown, so there is nothing to decide.");
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxFoundByHand& event, const OutboxMoment& moment) {
  if (const auto may = mayBeDecidedByHand(entry); !may) return failure(may.error());
  if (event.refund.empty()) return failure(ErrorKind::InvalidInput, "Enter the refund’s id as the backend shows it.");
  OutboxEntry next =
      movedTo(entry, OutboxState::Sent,
              {"found_by_hand", "Found at the backend by a person, as " + event.refund.value() + "."}, moment.now);
  next.refund = event.refund;
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxNotSentByHand&, const OutboxMoment& moment) {
  if (const auto may = mayBeDecidedByHand(entry); !may) return failure(may.error());
  return returned(entry, {"not_sent_by_hand", "A person looked at the backend: it was not sent."}, moment.now);
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxHoldOver&, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Held) return refusedStep("It is not held.");
  if (planOutboxTask(entry, moment.now, moment.rules).kind != OutboxTask::Kind::EndHold) {
    return refusedStep("It is held for longer.");
  }
  OutboxEntry next =
      movedTo(entry, OutboxState::Queued, {"queued", "It leaves as soon as the backend answers."}, moment.now);
  next.heldUntil.reset();
  return next;
}

bool mayHelpToWait(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
    case ErrorKind::InvalidInput:
    case ErrorKind::Unsupported:
      return false;
    default:
      return true;
  }
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxCheckFailed& event, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Queued) return refusedStep("It is not queued.");
  const std::string code = event.error.code.empty() ? std::string(errorKindName(event.error.kind)) : event.error.code;
  if (!mayHelpToWait(event.error.kind)) return returned(entry, {code, event.error.message}, moment.now);
  OutboxEntry next =
      movedTo(entry, OutboxState::Queued,
              {code, event.error.message + " Nothing was sent; Paydeck tries again by itself."}, moment.now);
  pauseBefore(next, moment, event.error.retryAfter);
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxChecked& event, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Queued) return refusedStep("It is not queued.");
  if (const auto changed = planRecheck(entry.draft, event.options, event.quote)) {
    return returned(entry, *changed, moment.now);
  }
  OutboxEntry next = entry;
  const RefundDraft& draft = entry.draft;
  next.order = RefundOrder{draft.question.payment, event.quote.id,      draft.destination, draft.reason, draft.note,
                           draft.refundableSeen,   draft.notifyCustomer};
  next.terms = termsOf(event.quote);
  return sending(std::move(next), moment.now);
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxNotSentInTime&, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Sending) return refusedStep("It is not being sent.");
  const OutboxReason reason{"not_sent_in_time",
                            "This computer was busy or asleep, so nothing was sent. It is tried again."};
  OutboxEntry next =
      movedTo(entry, entry.mayHaveArrived ? OutboxState::Unknown : OutboxState::Queued, reason, moment.now);
  pauseBefore(next, moment);
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxSenderGone&, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Sending) return refusedStep("It is not being sent.");
  OutboxEntry next =
      movedTo(entry, OutboxState::Unknown,
              {"sender_gone", "Paydeck ended while it was being sent. The backend is asked what it has."}, moment.now);
  next.mayHaveArrived = true;
  next.notBefore.reset();
  next.tries = 0;
  return next;
}

bool isStillAhead(std::optional<UtcTime> at, UtcTime now, std::chrono::milliseconds longest) {
  return at && *at > now && *at - now <= longest;
}

}  // namespace

Result<OutboxEntry> planOutbox(const OutboxEntry& entry, const OutboxEvent& event, UtcTime now,
                               const OutboxRules& rules) {
  const OutboxMoment moment{now, rules};
  return std::visit([&](const auto& happened) -> Result<OutboxEntry> { return planAfter(entry, happened, moment); },
                    event);
}

OutboxTask planOutboxTask(const OutboxEntry& entry, UtcTime now, const OutboxRules& rules) {
  using Kind = OutboxTask::Kind;
  const bool pausing = isStillAhead(entry.notBefore, now, rules.longestPause);
  switch (entry.state) {
    case OutboxState::Held:
      if (isStillAhead(entry.heldUntil, now, entry.hold)) return {Kind::Wait, *entry.heldUntil};
      return {Kind::EndHold, {}};
    case OutboxState::Queued:
      return pausing ? OutboxTask{Kind::Wait, *entry.notBefore} : OutboxTask{Kind::Check, {}};
    case OutboxState::Sending:
      return {Kind::TakeOver, {}};
    case OutboxState::Unknown:
      return pausing ? OutboxTask{Kind::Wait, *entry.notBefore} : OutboxTask{Kind::LookUp, {}};
    case OutboxState::Draft:
    case OutboxState::Sent:
    case OutboxState::Returned:
    case OutboxState::Cancelled:
      break;
  }
  return {};
}

}  // namespace paydeck
