#include "network/sandbox/RefundRules.h"

#include <algorithm>

namespace paydeck::sandbox {
namespace {

Problem changed(const RefundRecord& refund) {
  Problem problem{409, "refund_changed", "The refund has changed since you looked. Look again before you decide."};
  problem.version = refund.version;
  return problem;
}

}  // namespace

std::optional<Problem> decisionObstacle(const RefundRecord& refund, const Person& person, std::int64_t version) {
  if (refund.requestedBy.id == person.id)
    return Problem{403, "self_approval", "You asked for this refund, so somebody else decides about it."};
  const auto decided = [&](const RefundDecision& d) { return d.person.id == person.id; };
  if (refund.status == RefundStatus::AwaitingApproval &&
      std::any_of(refund.decisions.begin(), refund.decisions.end(), decided))
    return Problem{409, "already_decided", "You have already decided about this refund."};
  if (refund.version != version) return changed(refund);
  if (refund.status != RefundStatus::AwaitingApproval) {
    return Problem{
        409, "not_awaiting_approval",
        "The refund does not wait for approval: it is " + std::string(refundStatusName(refund.status)) + "."};
  }
  const auto& approvers = refund.approval.approvers;
  const auto is = [&](const PersonRef& p) { return p.id == person.id; };
  if (std::none_of(approvers.begin(), approvers.end(), is))
    return Problem{403, "role_not_allowed", "The policy of this refund asks for somebody in another role."};
  return std::nullopt;
}

std::optional<Problem> withdrawalObstacle(const RefundRecord& refund, const Person& person,
                                          std::optional<std::int64_t> version) {
  if (refund.requestedBy.id != person.id && !person.may("refunds:approve"))
    return Problem{403, "not_your_refund", "Only the person who asked for it or an approver can withdraw a refund."};
  if (!isInFlight(refund.status) || refund.sentAt) {
    return Problem{409, "too_late",
                   "It is too late to withdraw this refund: it is " + std::string(refundStatusName(refund.status)) +
                       (refund.sentAt && isInFlight(refund.status) ? " and on its way." : ".")};
  }
  if (version && *version != refund.version) return changed(refund);
  return std::nullopt;
}

}  // namespace paydeck::sandbox
