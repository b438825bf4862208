#include "models/refunds/ShownRefundState.h"

namespace paydeck {
namespace {

using Shown = ShownRefundState;

std::string withReason(const Refund& refund, std::string words) {
  return refund.failureReason.empty() ? words : words + " (" + refund.failureReason + ")";
}

ShownRefund shownAtBackend(const Refund& refund) {
  switch (refund.state.status) {
    case RefundStatus::AwaitingApproval:
      return {Shown::AwaitingApproval, "Waits for approval by another person."};
    case RefundStatus::Processing:
      return {Shown::Processing, "The backend is paying it. Nothing to do."};
    case RefundStatus::Succeeded:
      return {Shown::Succeeded, "Paid. Nothing to do."};
    case RefundStatus::Failed:
      return {Shown::Failed, withReason(refund, "Nothing was paid. Look at the reason, then refund again") + "."};
    case RefundStatus::Cancelled:
      return {Shown::Cancelled, "Withdrawn before it was sent. Nothing was paid."};
    case RefundStatus::Rejected:
      return {Shown::Cancelled, "Rejected. Nothing was paid. Read the comment, then refund again if it is right."};
    case RefundStatus::Expired:
      return {Shown::Cancelled, "Nobody approved it in time. Nothing was paid. Refund again if it is still right."};
    case RefundStatus::Unknown:
      break;
  }
  return {Shown::Unknown, "The backend calls it “" + refund.state.providerText +
                              "”, which Paydeck doesn’t know. Look at the backend before you refund again."};
}

ShownRefund shownInOutbox(const OutboxEntry& entry) {
  switch (entry.state) {
    case OutboxState::Draft:
      return {Shown::Draft, "Confirm it or discard it.", true, true, false, std::nullopt};
    case OutboxState::Held:
      return {Shown::Queued, entry.reason.words, true, true, false, entry.heldUntil};
    case OutboxState::Queued:
      return {Shown::Queued, entry.reason.words, true, true, false, entry.notBefore};
    case OutboxState::Sending:
      return {Shown::Sending, "On its way. Wait for the backend’s answer."};
    case OutboxState::Unknown:
      return {Shown::Unknown, entry.reason.words, false, false, entry.asksPerson, entry.notBefore};
    case OutboxState::Sent:
      return {Shown::Unknown, "The backend has it" +
                                  (entry.refundNumber.empty() ? std::string() : " as " + entry.refundNumber) +
                                  ". Its state is being fetched."};
    case OutboxState::Returned:
      return {Shown::Draft, entry.reason.words, true, true, false, std::nullopt};
    case OutboxState::Cancelled:
      break;
  }
  return {Shown::Cancelled, "Cancelled before it was sent. Nothing was paid."};
}

}  // namespace

std::string_view shownRefundStateName(ShownRefundState state) {
  switch (state) {
    case Shown::Draft:
      return "draft";
    case Shown::AwaitingApproval:
      return "awaiting_approval";
    case Shown::Queued:
      return "queued";
    case Shown::Sending:
      return "sending";
    case Shown::Unknown:
      return "unknown";
    case Shown::Processing:
      return "processing";
    case Shown::Succeeded:
      return "succeeded";
    case Shown::Failed:
      return "failed";
    case Shown::Cancelled:
      break;
  }
  return "cancelled";
}

ShownRefund shownRefundState(const OutboxEntry* entry, const Refund* refund) {
  if (refund != nullptr) return shownAtBackend(*refund);
  if (entry != nullptr) return shownInOutbox(*entry);
  return {Shown::Unknown, "Nothing is known of this refund."};
}

}  // namespace paydeck
