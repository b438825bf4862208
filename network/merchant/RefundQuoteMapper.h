#pragma once

#include <string_view>
#include <vector>

#include "models/backend/RefundsApi.h"

namespace paydeck::merchant {

/// What a decision about money rests on: a single member that is missing or unreadable fails the whole answer.
Result<RefundOptions> refundOptionsFromJson(std::string_view text);
Result<RefundQuote> refundQuoteFromJson(std::string_view text);
Result<std::vector<ApprovalPolicy>> approvalPoliciesFromJson(std::string_view text);
Result<std::vector<RefundAllowance>> refundAllowancesFromJson(std::string_view text);
Result<RefundLink> refundLinkFromJson(std::string_view text);

}  // namespace paydeck::merchant
