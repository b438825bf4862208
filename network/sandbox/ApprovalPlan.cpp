#include "network/sandbox/ApprovalPlan.h"

#include <algorithm>

namespace paydeck::sandbox {
namespace {

bool applies(const ApprovalPolicy& policy, const RefundTerms& terms, std::int64_t usedToday) {
  if (policy.currency != terms.currency) return false;
  const auto& assets = policy.assets;
  if (!assets.empty() && std::find(assets.begin(), assets.end(), rail(terms.railIndex).symbol) == assets.end())
    return false;
  const bool overDay = policy.dailyTotalMinor && usedToday + terms.valueMinor > *policy.dailyTotalMinor;
  return terms.valueMinor > policy.aboveMinor || overDay;
}

}  // namespace

ApprovalNeed planApproval(const std::vector<ApprovalPolicy>& policies, const std::vector<Person>& people,
                          const RefundTerms& terms, std::int64_t usedToday, std::string_view requesterId) {
  const ApprovalPolicy* strictest = nullptr;
  for (const ApprovalPolicy& policy : policies) {
    if (applies(policy, terms, usedToday) && (strictest == nullptr || policy.approvals > strictest->approvals))
      strictest = &policy;
  }
  ApprovalNeed need;
  if (strictest == nullptr) return need;
  need.required = strictest->approvals;
  need.policyId = policyIdOf(strictest->key);
  need.policyName = strictest->name;
  need.expiresAfterSeconds = strictest->expiresAfterSeconds;
  if (need.required == 0) return need;
  const auto& roles = strictest->roles;
  for (const Person& person : people) {
    if (person.id == requesterId || !person.may("refunds:approve")) continue;
    if (std::find(roles.begin(), roles.end(), person.role) == roles.end()) continue;
    need.approvers.push_back({person.id, person.name, person.role});
  }
  return need;
}

}  // namespace paydeck::sandbox
