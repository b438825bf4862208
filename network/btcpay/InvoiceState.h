#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/PaymentStatus.h"

namespace paydeck::btcpay {

/// Maps an invoice's `status` and `additionalStatus` (BTCPay Server's InvoiceState) to a payment state. A word that is
/// not known becomes PaymentStatus::Unknown; the server's own words are always kept: "Expired / PaidLate".
PaymentState invoiceState(std::string_view status, std::string_view additionalStatus);

/// The invoice statuses to ask for so that no payment of the wanted ones is left out; empty: all. The answer may hold
/// more than wanted, since the server cannot filter by additionalStatus.
std::vector<std::string> invoiceStatusesFor(std::span<const PaymentStatus> wanted);

/// Why an invoice failed, in words; empty when it did not.
std::string failureReasonFor(std::string_view status, std::string_view additionalStatus);

}  // namespace paydeck::btcpay
