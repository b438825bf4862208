#pragma once

#include "app/paydeckctl/Session.h"
#include "models/domain/Payment.h"
#include "models/domain/RefundQuote.h"

namespace paydeck::ctl {

/// What the options of quote and create ask for, read strictly against what may be refunded. InvalidInput with the
/// reason.
Result<RefundQuestion> readRefundQuestion(const Invocation& given, const Payment& payment,
                                          const RefundOptions& options);

}  // namespace paydeck::ctl
