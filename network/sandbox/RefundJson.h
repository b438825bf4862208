#pragma once

#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/sandbox/RefundQuote.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

/// The refund and the quote as the Merchant API shows them.
std::string writeRefund(const RefundRecord& refund);
std::string writeQuote(const RefundQuote& quote);

/// Read back what the writers wrote. For sandbox files only.
Result<RefundRecord> readRefund(std::string_view json);
Result<RefundQuote> readQuote(std::string_view json);

}  // namespace paydeck::sandbox
