#pragma once

#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/sandbox/PaymentRecord.h"

namespace paydeck::sandbox {

/// The payment as the Merchant API shows it.
std::string writePayment(const PaymentRecord& payment);

/// Reads back what writePayment wrote (not fate and steps, which are stored beside it). For sandbox files only.
Result<PaymentRecord> readPayment(std::string_view json);

/// {"amount","asset","network","decimals"}
std::string writeAssetAmount(Atoms amount, const Rail& rail);
/// {"amount","currency"} with two decimals.
std::string writeMoney(std::int64_t minor, std::string_view currency);

/// The timeline as stored beside a payment, and its JSON form {"data":[...]}.
std::string packSteps(const std::vector<StepRecord>& steps);
std::vector<StepRecord> unpackSteps(std::string_view packed);
std::string writeTimeline(const std::vector<StepRecord>& steps);

}  // namespace paydeck::sandbox
