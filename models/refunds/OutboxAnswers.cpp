#include <algorithm>

#include "models/refunds/OutboxSteps.h"

namespace paydeck {
namespace {

constexpr std::string_view kKeyReused = "idempotency_key_reused";

enum class Meaning { NothingReachedIt, TryLater, ClearNo, OnlyTheBackendKnows };

/// See RefundsApi. Two conflicts are no clear no: they speak of another request with the same key.
Meaning meaningOf(const Error& error) {
  switch (error.kind) {
    case ErrorKind::Offline:
      return Meaning::NothingReachedIt;
    case ErrorKind::RateLimited:
      return Meaning::TryLater;
    case ErrorKind::Conflict:
    case ErrorKind::Refused:
      if (error.code == "request_in_progress" || error.code == kKeyReused) break;
      return Meaning::ClearNo;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::InvalidInput:
      return Meaning::ClearNo;
    default:
      break;
  }
  return Meaning::OnlyTheBackendKnows;
}

/// Says nothing about an earlier attempt: whoever answered did not get as far as looking at the order.
bool isOnlyAboutTheCaller(ErrorKind kind) {
  return kind == ErrorKind::Unauthorized || kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound;
}

OutboxReason reasonOf(const Error& error) {
  return {error.code.empty() ? std::string(errorKindName(error.kind)) : error.code, error.message};
}

OutboxEntry outcomeUnknown(OutboxEntry entry, const Error& error, const OutboxMoment& moment) {
  const OutboxReason why = reasonOf(error);
  OutboxEntry next =
      movedTo(std::move(entry), OutboxState::Unknown,
              {why.code, why.words + " The refund may or may not have arrived; Paydeck asks the backend."}, moment.now);
  pauseBefore(next, moment, error.retryAfter);
  return next;
}

/// Nothing was paid with this key, and the backend said so. An expired quote is asked for again, with a new key;
/// everything else is for its author.
OutboxEntry afterClearNo(OutboxEntry entry, const OutboxReason& why, const OutboxMoment& moment) {
  const bool again = why.code == "quote_expired" && entry.keyGeneration < moment.rules.maxGenerations;
  if (!again) return returned(std::move(entry), why, moment.now);
  OutboxEntry next =
      movedTo(std::move(entry), OutboxState::Queued,
              {why.code, "The quote had expired and nothing was paid. Paydeck asks for a new one."}, moment.now);
  ++next.keyGeneration;
  next.order.reset();
  next.terms.reset();
  next.attempts = 0;
  next.mayHaveArrived = false;
  next.firstSentAt.reset();
  next.refusal.reset();
  next.notBefore.reset();
  return next;
}

OutboxEntry backInTheQueue(OutboxEntry entry, const Error& error, const OutboxMoment& moment) {
  const OutboxReason why = reasonOf(error);
  OutboxEntry next =
      movedTo(std::move(entry), OutboxState::Queued,
              {why.code, why.words + " The refund was not sent; Paydeck tries again by itself."}, moment.now);
  pauseBefore(next, moment, error.retryAfter);
  return next;
}

OutboxEntry afterFirstAttempt(OutboxEntry entry, const Error& error, const OutboxMoment& moment) {
  switch (meaningOf(error)) {
    case Meaning::NothingReachedIt:
    case Meaning::TryLater:
      return backInTheQueue(std::move(entry), error, moment);
    case Meaning::ClearNo:
      return afterClearNo(std::move(entry), reasonOf(error), moment);
    case Meaning::OnlyTheBackendKnows:
      break;
  }
  entry.mayHaveArrived = true;
  return outcomeUnknown(std::move(entry), error, moment);
}

/// An earlier attempt may have arrived, so no error of this one settles anything by itself.
OutboxEntry afterRepeatedAttempt(OutboxEntry entry, const Error& error, const OutboxMoment& moment) {
  const bool clear = meaningOf(error) == Meaning::ClearNo && !isOnlyAboutTheCaller(error.kind);
  if (clear) entry.refusal = reasonOf(error);
  return outcomeUnknown(std::move(entry), error, moment);
}

bool isForThisOrder(const OutboxEntry& entry, const Refund& refund) {
  return !refund.id.empty() && refund.payment == entry.draft.question.payment;
}

Error speaksOfAnother() {
  return {ErrorKind::Protocol, "The backend answered with a refund of another payment.", "another_payment"};
}

bool maySendAgain(const OutboxEntry& entry, const OutboxMoment& moment) {
  if (!entry.order || !entry.firstSentAt) return false;
  const auto age = moment.now - *entry.firstSentAt;
  return age.count() >= 0 && age <= moment.rules.resendWithin;
}

OutboxEntry notThere(OutboxEntry entry, const OutboxMoment& moment) {
  const auto since = entry.firstSentAt ? moment.now - *entry.firstSentAt : std::chrono::milliseconds{0};
  const bool ask = entry.asksPerson || since >= moment.rules.askAfter || since.count() < 0;
  const OutboxReason reason =
      ask ? OutboxReason{"ask_person",
                         "The backend doesn’t show this refund and can’t promise that sending it again pays only once. "
                         "Look there, then mark it as sent with its id, or as not sent."}
          : OutboxReason{"not_there_yet", "The backend doesn’t show this refund yet. Paydeck asks again."};
  OutboxEntry next = movedTo(std::move(entry), OutboxState::Unknown, reason, moment.now);
  next.asksPerson = ask;
  pauseBefore(next, moment);
  return next;
}

/// The key made a refund of another payment: somebody used it elsewhere too. That this order was never carried out is
/// certain once the backend has also refused it for that; until then it is sent again, to hear just that.
OutboxEntry keyIsTaken(OutboxEntry entry, const Refund& other, bool promises, const OutboxMoment& moment) {
  if (promises && entry.reason.code == kKeyReused) {
    return returned(std::move(entry),
                    {"key_taken", "Its key already belongs to the refund " + other.id.value() +
                                      " of another payment. Nothing was paid. Start a new refund."},
                    moment.now);
  }
  return promises && maySendAgain(entry, moment) ? sending(std::move(entry), moment.now)
                                                 : notThere(std::move(entry), moment);
}

OutboxEntry lookUpFailed(OutboxEntry entry, const Error& error, const OutboxMoment& moment) {
  const OutboxReason why = reasonOf(error);
  OutboxEntry next =
      movedTo(std::move(entry), OutboxState::Unknown,
              {why.code, why.words + " Whether the refund arrived is still unknown; Paydeck asks again."}, moment.now);
  pauseBefore(next, moment, error.retryAfter);
  return next;
}

/// The backend has a refund of this entry, so it was sent, whatever the entry believed: a queued one whose earlier key
/// was more successful than it seemed, even one that was given back or cancelled too early.
Result<OutboxEntry> itIsThere(const OutboxEntry& entry, const Refund& refund, const OutboxMoment& moment) {
  if (entry.state != OutboxState::Sent) return sentAs(entry, refund, moment.now);
  if (entry.refund == refund.id) return entry;
  return refusedStep("The backend shows a second refund with the same key: " + refund.id.value() + ".",
                     "second_refund");
}

}  // namespace

tl::unexpected<Error> refusedStep(std::string words, std::string code) {
  Error error{ErrorKind::Conflict, std::move(words)};
  error.code = std::move(code);
  return failure(std::move(error));
}

void pauseBefore(OutboxEntry& entry, const OutboxMoment& moment, std::optional<std::chrono::milliseconds> asked) {
  auto pause = moment.rules.firstPause;
  for (unsigned i = 0; i < entry.tries && pause < moment.rules.longestPause; ++i) pause *= 2;
  if (asked) pause = std::max(pause, *asked);
  entry.notBefore = moment.now + std::min(pause, moment.rules.longestPause);
  ++entry.tries;
}

OutboxEntry movedTo(OutboxEntry entry, OutboxState state, OutboxReason reason, UtcTime now) {
  if (state != OutboxState::Unknown) entry.asksPerson = false;
  entry.state = state;
  entry.reason = std::move(reason);
  entry.changedAt = now;
  return entry;
}

OutboxEntry returned(OutboxEntry entry, OutboxReason reason, UtcTime now) {
  OutboxEntry next = movedTo(std::move(entry), OutboxState::Returned, std::move(reason), now);
  next.notBefore.reset();
  next.heldUntil.reset();
  return next;
}

OutboxEntry sentAs(OutboxEntry entry, const Refund& refund, UtcTime now) {
  OutboxEntry next = movedTo(std::move(entry), OutboxState::Sent, {"sent", "The backend has it."}, now);
  next.refund = refund.id;
  next.refundNumber = refund.number;
  next.notBefore.reset();
  return next;
}

OutboxEntry sending(OutboxEntry entry, UtcTime now) {
  OutboxEntry next = movedTo(std::move(entry), OutboxState::Sending, {"sending", "On its way to the backend."}, now);
  ++next.attempts;
  if (!next.firstSentAt) next.firstSentAt = now;
  next.notBefore.reset();
  return next;
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxAnswered& event, const OutboxMoment& moment) {
  if (event.answer && isForThisOrder(entry, *event.answer)) return itIsThere(entry, *event.answer, moment);
  const bool possible = entry.state == OutboxState::Sending || entry.state == OutboxState::Unknown;
  if (!possible) return refusedStep("It was not being sent.");
  const Error error = event.answer ? speaksOfAnother() : event.answer.error();
  if (entry.mayHaveArrived || entry.state == OutboxState::Unknown) return afterRepeatedAttempt(entry, error, moment);
  return afterFirstAttempt(entry, error, moment);
}

Result<OutboxEntry> planAfter(const OutboxEntry& entry, const OutboxLookedUp& event, const OutboxMoment& moment) {
  const bool found = event.found && event.found->has_value();
  if (found && isForThisOrder(entry, **event.found)) return itIsThere(entry, **event.found, moment);
  if (entry.state != OutboxState::Unknown) return refusedStep("Its outcome is not unknown.");
  if (found && (*event.found)->id.empty()) return lookUpFailed(entry, speaksOfAnother(), moment);
  if (found) return keyIsTaken(entry, **event.found, event.promisesIdempotency, moment);
  if (!event.found) return lookUpFailed(entry, event.found.error(), moment);
  if (entry.refusal) return afterClearNo(entry, *entry.refusal, moment);
  if (event.promisesIdempotency && maySendAgain(entry, moment)) return sending(entry, moment.now);
  return notThere(entry, moment);
}

}  // namespace paydeck
