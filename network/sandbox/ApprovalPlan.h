#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "network/sandbox/ApprovalPolicy.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

/// What a refund by `requester` needs, with `usedToday` minor units of its currency refunded today already.
ApprovalNeed planApproval(const std::vector<ApprovalPolicy>& policies, const std::vector<Person>& people,
                          const RefundTerms& terms, std::int64_t usedToday, std::string_view requesterId);

}  // namespace paydeck::sandbox
