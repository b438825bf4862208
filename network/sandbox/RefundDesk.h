#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/KeyedAnswer.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/RefundRequests.h"

// What people do with refunds through the API, each inside one transaction. A Problem means that nothing was changed.
namespace paydeck::sandbox {

/// {"payment_id","refundable",...}; 404 without the payment.
tl::expected<std::string, Problem> refundOptions(const ShopWork& work, const std::string& paymentId);

Answered quoteRefund(const ShopWork& work, const Person& person, const QuoteRequest& request,
                     std::int64_t lifetimeMillis);

Answered createRefund(const ShopWork& work, const Person& person, const RefundRequest& request,
                      const std::string& idempotencyKey);

Answered decideRefund(const ShopWork& work, const Person& person, const std::string& refundId, bool approve,
                      const DecisionRequest& request);

Answered withdrawRefund(const ShopWork& work, const Person& person, const std::string& refundId,
                        const DecisionRequest& request);

Answered createRefundLink(const ShopWork& work, const LinkRequest& request, const std::string& baseUrl);

/// The policy as it is now.
tl::expected<std::string, Problem> replacePolicy(const ShopWork& work, const std::string& policyId,
                                                 const std::string& body);
/// {"data":[...]} of the day.
std::string approvalUsage(const ShopWork& work);

}  // namespace paydeck::sandbox
