#include "models/view/refunds/QueueRights.h"

#include <algorithm>

namespace paydeck {

bool isOwnRequest(const QueueItem& item, const RefundAbility& ability) {
  if (!item.refund) return true;  // only this workspace's own outbox has it
  if (!ability.personId.isEmpty() && !item.refund->createdById.empty()) {
    return item.refund->createdById == ability.personId.toStdString();
  }
  return item.entry.has_value();
}

QueueRight planRight(const QueueItem& item, const RefundAbility& ability) {
  if (!item.refund || item.refund->state.status != RefundStatus::AwaitingApproval) return QueueRight::NotWaiting;
  if (isOwnRequest(item, ability)) return QueueRight::Own;
  if (!ability.decide) return QueueRight::NotAllowed;
  const std::string person = ability.personId.toStdString();
  if (person.empty()) return ability.serverChecks ? QueueRight::MayDecide : QueueRight::WhoAmI;
  const Refund& refund = *item.refund;
  const auto decided = [&](const RefundApproval& approval) { return approval.personId == person; };
  if (std::any_of(refund.approvals.begin(), refund.approvals.end(), decided)) return QueueRight::AlreadyDecided;
  const auto listed = [&](const RefundApprover& approver) { return approver.personId == person; };
  const auto& approvers = refund.approval.approvers;
  if (!approvers.empty() && std::none_of(approvers.begin(), approvers.end(), listed)) return QueueRight::OthersOnly;
  return QueueRight::MayDecide;
}

}  // namespace paydeck
