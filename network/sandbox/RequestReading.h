#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "models/domain/Result.h"
#include "network/sandbox/PaymentFilter.h"
#include "network/sandbox/RefundFilter.h"

namespace httplib {
struct Request;
}

namespace paydeck::sandbox {

/// Query parameters, read strictly. What is absent is none; what cannot be read is an error with the words to answer.
Result<std::int64_t> readLimit(const httplib::Request& request);
Result<std::optional<std::int64_t>> readNumber(const httplib::Request& request, const char* name);
Result<std::optional<std::int64_t>> readTime(const httplib::Request& request, const char* name);
Result<std::optional<std::int64_t>> readCursor(const httplib::Request& request);
Result<PaymentFilter> readPaymentFilter(const httplib::Request& request);

Result<RefundFilter> readRefundFilter(const httplib::Request& request);

/// Digits only, up to 18 of them.
std::optional<std::int64_t> readDigits(const std::string& text);

}  // namespace paydeck::sandbox
