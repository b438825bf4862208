#pragma once

#include <string>

#include "models/backend/RefundsApi.h"

namespace paydeck::merchant {

/// The bodies of the document's requests. The same value always gives the same bytes: a request sent again under its
/// idempotency key must not differ.
std::string refundQuoteBody(const RefundQuestion& question);
std::string createRefundBody(const RefundOrder& order);
std::string decisionBody(const RefundDecision& decision);
std::string refundLinkBody(const PaymentId& payment);

}  // namespace paydeck::merchant
