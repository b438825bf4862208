#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Result.h"

namespace paydeck::sandbox {

/// When a refund needs other people; see ApprovalPolicy in the API document. Fiat in minor units.
struct ApprovalPolicy {
  std::int64_t key = 0;
  std::string name{};
  std::int64_t aboveMinor = 0;
  std::string currency{};
  std::optional<std::int64_t> dailyTotalMinor{};
  std::vector<std::string> assets{};  ///< empty: any
  std::vector<std::string> roles{};   ///< who may approve
  unsigned approvals = 1;
  std::int64_t expiresAfterSeconds = 86'400;
};

std::string policyIdOf(std::int64_t key);
std::string writePolicy(const ApprovalPolicy& policy);
/// Reads what a person sent, strictly; the words of the error are for the answer.
Result<ApprovalPolicy> readPolicy(std::string_view json);

/// One approval over 150, two over 400, in each of the shop's currencies.
std::vector<ApprovalPolicy> usualPolicies();

}  // namespace paydeck::sandbox
