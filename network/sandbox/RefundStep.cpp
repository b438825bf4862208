#include "network/sandbox/RefundStep.h"

#include <algorithm>
#include <array>

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;

RefundStep planApprovals(const RefundRecord& refund, bool byStaff, Rng& rng) {
  const std::int64_t expires = std::max<std::int64_t>(0, refund.approvalExpiresAt.value_or(0) - refund.updatedAt);
  if (!byStaff || refund.approval.approvers.empty()) return {RefundStepKind::Expire, expires, 0, {}};
  const std::int64_t delay = std::min(expires, rng.between(2 * kMinute, 90 * kMinute));
  return {rng.chance(45) ? RefundStepKind::StaffReject : RefundStepKind::StaffApprove, delay, 0, {}};
}

RefundStep planSent(const RefundRecord& refund, bool byStaff, Rng& rng) {
  const Rail& r = rail(refund.terms.railIndex);
  if (r.kind != MethodKind::Onchain) return {RefundStepKind::Succeed, rng.between(2 * kSecond, 6 * kSecond), 0, {}};
  const bool jammed = byStaff && refund.have == 0 && rng.chance(12);
  if (jammed || wantedFailure(refund) == "network_congested")
    return {RefundStepKind::Fail, 12 * kMinute, 0, "network_congested"};
  const unsigned target = refund.have == 0 ? 1 : std::min(refund.need, refund.have + r.confirmationStep);
  const std::int64_t blocks = target - refund.have;
  const std::int64_t delay = std::max<std::int64_t>(400, blocks * r.blockMillis * rng.between(90, 120) / 100);
  return {target >= refund.need ? RefundStepKind::Succeed : RefundStepKind::Confirm, delay, target, {}};
}

}  // namespace

std::string wantedFailure(const RefundRecord& refund) {
  static constexpr std::array<std::string_view, 4> kKinds = {"insufficient_balance", "destination_refused",
                                                             "network_congested", "payment_changed"};
  if (refund.note.find("[hold]") != std::string::npos) return "hold";
  for (const std::string_view kind : kKinds) {
    if (refund.note.find("[fail:" + std::string(kind) + "]") != std::string::npos) return std::string(kind);
  }
  return {};
}

std::optional<RefundStep> planNextRefundStep(const RefundRecord& refund, bool byStaff, Rng& rng) {
  if (refund.status == RefundStatus::AwaitingApproval) return planApprovals(refund, byStaff, rng);
  if (refund.status != RefundStatus::Processing) return std::nullopt;
  const std::string wanted = wantedFailure(refund);
  if (wanted == "hold") return std::nullopt;
  if (refund.sentAt) return planSent(refund, byStaff, rng);
  const std::int64_t delay = rng.between(kSecond, 3 * kSecond);
  if (!wanted.empty() && wanted != "network_congested") return RefundStep{RefundStepKind::Fail, delay, 0, wanted};
  return RefundStep{RefundStepKind::Send, delay, 0, {}};
}

}  // namespace paydeck::sandbox
